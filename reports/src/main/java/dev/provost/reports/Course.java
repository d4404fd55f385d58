package dev.provost.reports;

import java.util.List;

/**
 * How a run itself went, beside what it found.
 *
 * @param outages the times in which the server answered nobody, in order
 * @param remarks what a reader has to know to read the results rightly, whole sentences
 */
public record Course(List<Outage> outages, List<String> remarks) {

    /** Nothing happened that is worth a word. */
    public static final Course SMOOTH = new Course(List.of(), List.of());

    public Course {
        outages = List.copyOf(outages);
        remarks = List.copyOf(remarks);
    }

    /** Whether the server was gone at the end. */
    public boolean endedInOutage() {
        return outages.stream().anyMatch(outage -> outage.lasted().isEmpty());
    }
}
