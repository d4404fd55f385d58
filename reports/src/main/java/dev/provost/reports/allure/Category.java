package dev.provost.reports.allure;

import dev.provost.reports.Blame;
import io.qameta.allure.model.Status;
import java.util.List;

/**
 * A group of results in the report.
 *
 * @param name heading
 * @param matchedStatuses statuses that belong to it
 * @param traceRegex how the details of a result begin that belongs to it
 */
record Category(String name, List<Status> matchedStatuses, String traceRegex) {

    private static final List<Status> WRONG = List.of(Status.FAILED, Status.BROKEN);
    private static final List<Status> LEFT_OUT = List.of(Status.SKIPPED);

    static List<Category> all() {
        return List.of(
                blamed("Server deviations", Blame.SERVER),
                blamed("Device deviations", Blame.DEVICE),
                blamed("Adapter", Blame.ADAPTER),
                blamed("Harness", Blame.HARNESS),
                blamed("Network", Blame.NETWORK),
                blamed("Configuration", Blame.CONFIGURATION),
                new Category("Known deviations", LEFT_OUT, beginning("known deviation: ")),
                new Category("Inconclusive", LEFT_OUT, beginning("inconclusive: ")),
                new Category("Not applicable", LEFT_OUT, beginning("not applicable: ")));
    }

    /** The first line of the details, by which a result is found. */
    static String line(Blame blame) {
        return "blame: " + (blame == Blame.NONE ? Blame.SERVER : blame).key();
    }

    private static Category blamed(String name, Blame blame) {
        return new Category(name, WRONG, beginning(line(blame)));
    }

    /** At the very start: what a server said must not choose the category. */
    private static String beginning(String line) {
        return "(?s)^" + line + ".*";
    }
}
