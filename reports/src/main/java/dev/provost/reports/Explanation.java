package dev.provost.reports;

import java.util.List;

/**
 * Something about a message that its octets do not say by themselves, such as how a digest comes about.
 *
 * @param title what is explained
 * @param steps the way there
 */
public record Explanation(String title, List<Step> steps) {

    /**
     * One step.
     *
     * @param what what is computed or looked up
     * @param value what it gives
     */
    public record Step(String what, String value) {}

    public Explanation {
        Checks.notBlank("title of an explanation", title);
        steps = List.copyOf(steps);
    }
}
