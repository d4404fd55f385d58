package dev.provost.flash.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The powered-off phones that a run has come through since it began or since the last cut. */
final class Course<W> {

    private static final int MOST_RESTARTS = 64;

    private final Map<State<W>, Mark> marks = new LinkedHashMap<>();
    private boolean stopped;

    /**
     * Where a run stood when it came through a state.
     *
     * @param complaints how many there were
     * @param operations how many there had been
     */
    record Mark(int complaints, int operations) {}

    /** Comes to a state; what is wrong with a run that does. */
    Optional<Complaint> reach(State<W> state, Mark mark) {
        if (marks.size() >= MOST_RESTARTS) {
            stopped = true;
            return Optional.of(
                    new Complaint(Grievance.ENDLESS, "after %d restarts it is not done".formatted(marks.size())));
        }
        return marks.putIfAbsent(state, mark) == null
                ? Optional.empty()
                : Optional.of(
                        new Complaint(Grievance.ENDLESS, "it restarts, and is where it was at an earlier restart"));
    }

    /** Whether it was stopped for its length; then what comes of its states is not known. */
    boolean isStopped() {
        return stopped;
    }

    /** The states in their order. */
    Map<State<W>, Mark> marks() {
        return marks;
    }
}
