package dev.provost.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * A plan: which faults the line has in store for the messages of one session. Immutable.
 *
 * @param planned each fault with its trigger, in the order in which they are applied
 */
public record LineFaults(List<Planned> planned) {

    /** A line without faults. */
    public static final LineFaults NONE = new LineFaults(List.of());

    /**
     * One fault of a plan.
     *
     * @param trigger when it happens
     * @param fault what happens
     */
    public record Planned(Trigger trigger, LineFault fault) {}

    public LineFaults {
        planned = List.copyOf(planned);
    }

    /** A plan with one fault. */
    public static LineFaults of(Trigger trigger, LineFault fault) {
        return NONE.with(trigger, fault);
    }

    /** This and one more fault. */
    public LineFaults with(Trigger trigger, LineFault fault) {
        List<Planned> more = new ArrayList<>(planned);
        more.add(new Planned(trigger, fault));
        return new LineFaults(more);
    }

    /** The faults that a message meets. */
    public List<LineFault> at(int number) {
        return planned.stream()
                .filter(each -> each.trigger().firesAt(number))
                .map(Planned::fault)
                .toList();
    }
}
