package dev.provost.flash.campaign;

import dev.provost.flash.chip.CutSchedule;
import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashOperation;
import dev.provost.flash.chip.FlashOperation.Kind;
import dev.provost.flash.chip.FlashSetup;
import dev.provost.flash.chip.PowerCut;
import dev.provost.flash.chip.PowerLostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** All the points where a recorded run may be cut, and the flash that each cut leaves. */
final class CutPoints<W> {

    private final Run<W> run;
    private final long seed;
    private final long flashSeed;

    /**
     * The points of a run.
     *
     * @param seed draws samples and torn octets
     * @param flashSeed draws what torn operations leave
     */
    CutPoints(Run<W> run, long seed, long flashSeed) {
        this.run = run;
        this.seed = seed;
        this.flashSeed = flashSeed;
    }

    /** All of them, or {@code sample} of them drawn by the seed, by time. */
    List<CutPoint> choose(int sample) {
        List<CutPoint> all = all();
        if (sample == 0 || sample >= all.size()) {
            return all;
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < sample; i++) {
            int other = random.nextInt(i, all.size());
            CutPoint drawn = all.set(other, all.get(i));
            all.set(i, drawn);
        }
        List<CutPoint> chosen = new ArrayList<>(all.subList(0, sample));
        chosen.sort(Comparator.comparingInt(CutPoint::moment));
        return chosen;
    }

    /** The flash that is left. */
    FlashImage left(CutPoint point) {
        Moment<W> moment = moment(point);
        return switch (point.cut().position()) {
            case BEFORE -> moment.before();
            case TORN -> torn(point, moment);
            case AFTER -> {
                FlashImage after = after(point.moment());
                int lost = point.cut().lost();
                yield lost == 0 ? after : after.without(losable(moment).get(lost - 1));
            }
        };
    }

    Moment<W> moment(CutPoint point) {
        return run.moments().get(point.moment());
    }

    private List<CutPoint> all() {
        List<CutPoint> all = new ArrayList<>();
        for (int i = 0; i < run.moments().size(); i++) {
            Moment<W> moment = run.moments().get(i);
            int octets =
                    new SplittableRandom(seed + i).nextInt(moment.operation().length());
            all.add(new CutPoint(i, PowerCut.before()));
            if (!dropped(i)) {
                all.add(new CutPoint(i, PowerCut.torn(octets)));
            }
            all.add(new CutPoint(i, PowerCut.after()));
            for (int lost = 1; lost <= losable(moment).size(); lost++) {
                all.add(new CutPoint(i, PowerCut.after().losing(lost)));
            }
        }
        return all;
    }

    /** Whether the chip did nothing and said nothing; then there is nothing to be torn. */
    private boolean dropped(int moment) {
        FlashOperation operation = run.moments().get(moment).operation();
        return operation.kind() == Kind.PROGRAM && after(moment).isErased(operation.offset(), operation.length());
    }

    /** Earlier programs that may be missing when the operation is there. */
    private List<FlashOperation> losable(Moment<W> moment) {
        FlashOperation operation = moment.operation();
        return operation.kind() == Kind.PROGRAM
                ? moment.pending()
                : moment.pending().stream()
                        .filter(program -> program.block() != operation.block())
                        .toList();
    }

    private FlashImage after(int moment) {
        boolean last = moment == run.moments().size() - 1;
        return last ? run.lastRecorded() : run.moments().get(moment + 1).before();
    }

    /** Does the operation again on the flash before it, with what is there after it, and cuts it. */
    private FlashImage torn(CutPoint point, Moment<W> moment) {
        FlashOperation operation = moment.operation();
        Flash flash = Flash.of(
                moment.before(), FlashSetup.plain().withSeed(flashSeed).withSupply(CutSchedule.once(1, point.cut())));
        try {
            if (operation.kind() == Kind.ERASE) {
                flash.erase(operation.block());
            } else {
                flash.program(operation.offset(), after(point.moment()).read(operation.offset(), operation.length()));
            }
        } catch (PowerLostException asPlanned) {
            return flash.snapshot();
        }
        throw new IllegalStateException("Power did not fail at the " + operation + ".");
    }
}
