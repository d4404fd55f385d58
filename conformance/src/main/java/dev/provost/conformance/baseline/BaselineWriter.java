package dev.provost.conformance.baseline;

import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.KnownDeviation;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the failures of a run as a baseline, for a vendor to give reasons. */
public final class BaselineWriter {

    static final String TODO = "TODO";

    private final RunResult run;
    private final StringBuilder text = new StringBuilder();

    private BaselineWriter(RunResult run) {
        this.run = run;
    }

    /**
     * The file: entries of the present baseline that are not out of date, then one entry for each different failure that
     * it does not excuse, with {@code TODO} in place of a reason.
     */
    public static String text(RunResult run) {
        return new BaselineWriter(run).write();
    }

    /** How many different failures of a run no baseline excuses. */
    public static int failures(RunResult run) {
        return new BaselineWriter(run).collect().size();
    }

    private String write() {
        text.append("# Known deviations of ").append(oneLine(run.target().description()));
        text.append(", first written by run ").append(oneLine(run.run())).append(".\n");
        text.append("# Each entry needs a reason; `until: 2027-01-31` lets it expire after that day, and\n");
        text.append("# `configuration: wbxml-1.2-md5` narrows it. A run is refused while a reason is TODO.\n");
        run.baseline().entries().stream()
                .filter(entry -> !entry.state().isStale())
                .forEach(this::keep);
        Map<String, String> found = collect();
        found.forEach((subject, comment) -> {
            text.append("\n# ").append(oneLine(comment)).append('\n');
            text.append(subject).append("\n  reason: ").append(TODO).append('\n');
        });
        if (found.isEmpty()
                && run.baseline().entries().stream()
                        .allMatch(entry -> entry.state().isStale())) {
            text.append("[]\n");
        }
        return text.toString();
    }

    private void keep(KnownDeviation entry) {
        String kind = entry.subject().contains("/")
                ? "finding"
                : entry.subject().contains("-SRV-") ? "requirement" : "scenario";
        text.append("\n- ").append(kind).append(": ").append(entry.subject()).append('\n');
        entry.configuration()
                .ifPresent(only -> text.append("  configuration: ").append(only).append('\n'));
        entry.until().ifPresent(day -> text.append("  until: ").append(day).append('\n'));
        text.append("  reason: ").append(quoted(entry.reason())).append('\n');
    }

    /** The first line of each new entry, with what is to be said about it. */
    private Map<String, String> collect() {
        Map<String, String> found = new LinkedHashMap<>();
        for (ScenarioResult scenario : run.scenarios()) {
            boolean told = false;
            for (Finding finding : scenario.findings()) {
                if (isFailure(finding.verdict(), finding.blame())) {
                    told = true;
                    if (run.baseline().excuseFor(scenario, finding).isEmpty()) {
                        found.putIfAbsent(
                                "- finding: " + finding.fingerprint(),
                                finding.message() + " (first in " + scenario.id() + ")");
                    }
                }
            }
            if (!told
                    && isFailure(scenario.verdict(), scenario.blame())
                    && run.baseline().excuseFor(scenario).isEmpty()) {
                found.putIfAbsent("- scenario: " + scenario.id(), scenario.reason());
            }
        }
        return found;
    }

    private static boolean isFailure(Verdict verdict, Blame blame) {
        return verdict == Verdict.FAIL && (blame == Blame.SERVER || blame == Blame.NONE);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ").strip();
    }

    private static String quoted(String text) {
        return '"' + oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
