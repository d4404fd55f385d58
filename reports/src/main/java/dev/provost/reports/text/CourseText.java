package dev.provost.reports.text;

import dev.provost.reports.Outage;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import java.util.List;

/** How a run itself went, in the same words in every report. */
public final class CourseText {

    private CourseText() {}

    /** One sentence that says when the server stopped answering, and whether it came back. */
    public static String of(Outage outage) {
        String end = outage.lasted()
                .map(time -> "; it answered again after " + DurationText.of(time))
                .orElse(" and did not come back");
        return "The server stopped answering during \"" + outage.feature() + "\""
                + (outage.after().isEmpty() ? "" : " (after " + outage.after() + ")") + end + ".";
    }

    /** The command lines that run the suspects again, each alone. */
    public static List<String> replays(Outage outage, RunResult run) {
        return outage.suspects().stream().map(run::replayCommand).toList();
    }

    /** What became of the tries of a flaky result, for instance {@code fail, then pass}. */
    public static String tries(ScenarioResult scenario) {
        return String.join(
                ", then ",
                scenario.attempts().stream().map(a -> a.verdict().key()).toList());
    }
}
