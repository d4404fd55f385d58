package dev.provost.flash.chip;

import java.util.List;
import java.util.Optional;

/**
 * A power supply that fails as planned: each cut counts operations from the one before it, across restarts.
 *
 * <p>Not for several threads.
 */
public final class CutSchedule implements PowerSupply {

    /**
     * One planned cut.
     *
     * @param operation the how-manieth operation since the cut before (or the start) meets it, from 1
     * @param cut what happens to it
     */
    public record Planned(int operation, PowerCut cut) {
        public Planned {
            if (operation < 1) {
                throw new IllegalArgumentException(
                        "Operations are counted from 1; a cut cannot meet operation %d.".formatted(operation));
            }
        }
    }

    private final List<Planned> cuts;
    private int done;
    private int since;

    private CutSchedule(List<Planned> cuts) {
        this.cuts = cuts;
    }

    /** Power that fails as {@code cuts} say, one after the other, and then lasts. */
    public static CutSchedule of(List<Planned> cuts) {
        return new CutSchedule(List.copyOf(cuts));
    }

    /** Power that fails once, at the given operation counted from 1. */
    public static CutSchedule once(int operation, PowerCut cut) {
        return of(List.of(new Planned(operation, cut)));
    }

    @Override
    public Optional<PowerCut> next(FlashOperation operation) {
        since++;
        if (done == cuts.size() || cuts.get(done).operation() != since) {
            return Optional.empty();
        }
        since = 0;
        return Optional.of(cuts.get(done++).cut());
    }

    /** How many of the planned cuts have happened. */
    public int happened() {
        return done;
    }
}
