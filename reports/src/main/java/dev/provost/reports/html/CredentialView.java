package dev.provost.reports.html;

import dev.provost.reports.Explanation;
import java.util.List;

/**
 * How credentials come about.
 *
 * @param title whose credentials, and of which type
 * @param outcome what the last step gave
 * @param steps the steps
 */
record CredentialView(String title, String outcome, List<Explanation.Step> steps) {

    private static final int LONGEST = 300;

    static CredentialView of(Explanation explanation) {
        List<Explanation.Step> steps = explanation.steps().stream()
                .map(step -> new Explanation.Step(Cut.of(step.what(), LONGEST), Cut.of(step.value(), LONGEST)))
                .toList();
        return new CredentialView(
                Cut.of(explanation.title(), LONGEST),
                steps.isEmpty() ? "" : steps.getLast().value(),
                steps);
    }

    int weight() {
        return 60
                + steps.stream()
                        .mapToInt(step -> step.what().length() + step.value().length() + 60)
                        .sum();
    }
}
