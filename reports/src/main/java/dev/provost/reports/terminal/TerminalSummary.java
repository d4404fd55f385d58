package dev.provost.reports.terminal;

import dev.provost.reports.Baseline;
import dev.provost.reports.Blame;
import dev.provost.reports.Claim;
import dev.provost.reports.Finding;
import dev.provost.reports.KnownDeviation;
import dev.provost.reports.KnownDeviation.State;
import dev.provost.reports.Outage;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import dev.provost.reports.text.CourseText;
import dev.provost.reports.text.DurationText;
import dev.provost.reports.text.Headline;
import dev.provost.reports.text.VisibleText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Renders the end of a run as a few lines of plain text: the verdict, the counts, what went wrong, where the report is. */
public final class TerminalSummary {

    private static final int MOST = 10;

    private final RunResult run;
    private final List<String> lines = new ArrayList<>();

    private TerminalSummary(RunResult run) {
        this.run = run;
    }

    /**
     * The lines, without line ends and without control characters.
     *
     * @param directory where the reports were written
     */
    public static List<String> of(RunResult run, Path directory) {
        return new TerminalSummary(run).lines(directory);
    }

    private List<String> lines(Path directory) {
        lines.add(Headline.of(run));
        lines.add(counts());
        outages();
        broken();
        trouble();
        flaky();
        run.course().remarks().forEach(remark -> lines.add("  note  " + remark));
        baseline();
        statement();
        untested();
        lines.add("Report: " + directory.resolve("index.html"));
        return lines.stream()
                .map(line -> VisibleText.of(line).replaceAll("\\R", " "))
                .toList();
    }

    private String counts() {
        String counts = Arrays.stream(Verdict.values())
                .filter(verdict -> verdict == Verdict.PASS || run.summary().of(verdict) > 0)
                .map(verdict -> run.summary().of(verdict) + " " + verdict.label())
                .collect(Collectors.joining(", "));
        return Headline.counted(run.summary().total(), "scenario run") + " in " + DurationText.of(run.duration())
                + ", seed " + run.seed() + ": " + counts;
    }

    private void outages() {
        for (Outage outage : run.course().outages()) {
            lines.add("  outage  " + CourseText.of(outage) + " " + outage.symptom());
            List<String> replays = CourseText.replays(outage, run);
            replays.stream()
                    .limit(MOST)
                    .forEach(command -> lines.add("          suspect, to be run alone: " + command));
            more(replays.size());
        }
    }

    /** Runs that did not end twice in the same way. */
    private void flaky() {
        List<ScenarioResult> flaky =
                run.scenarios().stream().filter(ScenarioResult::isFlaky).toList();
        flaky.stream()
                .limit(MOST)
                .forEach(scenario -> lines.add("  flaky  " + scenario.key() + ": " + CourseText.tries(scenario)
                        + "; counts as " + scenario.verdict().key()));
        more(flaky.size());
    }

    private void broken() {
        Map<String, String> titles = run.requirements().stream()
                .collect(Collectors.toMap(RequirementResult::id, RequirementResult::title, (first, second) -> first));
        List<String> broken = Headline.brokenRequirements(run);
        broken.stream().limit(MOST).forEach(id -> {
            lines.add("  fail  " + id + "  " + titles.getOrDefault(id, "") + " (blame: " + blame(id) + ")");
            lines.add("        " + firstMessage(id));
        });
        more(broken.size());
    }

    private String blame(String requirement) {
        return failures(requirement).stream()
                .map(finding -> finding.blame().key())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String firstMessage(String requirement) {
        List<Finding> failures = failures(requirement);
        String times = failures.size() > 1 ? " (" + failures.size() + " times)" : "";
        return failures.getFirst().message() + times;
    }

    private List<Finding> failures(String requirement) {
        return run.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .filter(finding -> finding.requirement().equals(requirement))
                .toList();
    }

    /** Runs that failed without a finding, broke or could not be decided, each reason once. */
    private void trouble() {
        Map<String, List<String>> reasons = run.scenarios().stream()
                .filter(this::isTrouble)
                .collect(Collectors.groupingBy(
                        TerminalSummary::reason,
                        LinkedHashMap::new,
                        Collectors.mapping(ScenarioResult::id, Collectors.toList())));
        reasons.entrySet().stream()
                .limit(MOST)
                .forEach(reason -> lines.add(reason.getKey() + where(reason.getValue())));
        more(reasons.size());
    }

    private boolean isTrouble(ScenarioResult scenario) {
        return switch (scenario.verdict()) {
            case ERROR, INCONCLUSIVE -> true;
            case FAIL ->
                run.baseline().excuseFor(scenario).isEmpty()
                        && scenario.findings().stream().noneMatch(f -> f.verdict() == Verdict.FAIL);
            case PASS, WARN, NOT_APPLICABLE -> false;
        };
    }

    private static String reason(ScenarioResult scenario) {
        String blame = scenario.blame() == Blame.NONE
                ? ""
                : " (blame: " + scenario.blame().key() + ")";
        return "  " + scenario.verdict().key() + "  " + scenario.reason() + blame;
    }

    private static String where(List<String> scenarios) {
        String first = " in " + scenarios.getFirst();
        return scenarios.size() == 1 ? first : first + " and " + Headline.counted(scenarios.size() - 1L, "more run");
    }

    private void baseline() {
        Baseline known = run.baseline();
        if (!known.file().isEmpty()) {
            lines.add("  baseline  " + known.file() + ": " + known.count(State.MATCHED) + " of "
                    + Headline.counted(known.entries().size(), "known deviation") + " seen again, "
                    + Headline.counted(Headline.brokenRequirements(run).size(), "broken requirement") + " not in it, "
                    + known.count(State.NO_LONGER_FAILS) + " fixed, " + known.count(State.NOT_RUN) + " not examined.");
        }
        List<KnownDeviation> stale = known.stale();
        stale.stream().limit(MOST).forEach(entry -> lines.add("  baseline  " + entry.sentence()));
        more(stale.size());
    }

    private void statement() {
        run.statement().ifPresent(check -> {
            check.warnings().forEach(warning -> lines.add("  statement  " + warning));
            claims("denied, though every server must", check.denied());
            claims("claimed but not seen", check.claimedNotSeen());
            claims("seen but not claimed", check.seenNotClaimed());
        });
    }

    private void claims(String heading, List<Claim> claims) {
        claims.stream()
                .limit(MOST)
                .forEach(claim ->
                        lines.add("  statement  " + heading + ": " + claim.capability() + ". " + claim.remark()));
        more(claims.size());
    }

    /** Scenarios that were left out, counted by what they need, and those that turned out not to apply. */
    private void untested() {
        notApplicable("not tested", scenario -> !scenario.wasRun());
        notApplicable("not applicable", ScenarioResult::wasRun);
    }

    private void notApplicable(String word, Predicate<ScenarioResult> wanted) {
        Map<String, Set<String>> reasons = run.scenarios().stream()
                .filter(scenario -> scenario.verdict() == Verdict.NOT_APPLICABLE)
                .filter(wanted)
                .collect(Collectors.groupingBy(
                        ScenarioResult::reason,
                        LinkedHashMap::new,
                        Collectors.mapping(ScenarioResult::id, Collectors.toSet())));
        reasons.forEach((reason, ids) ->
                lines.add("  " + word + "  " + Headline.counted(ids.size(), "scenario") + ": " + reason));
    }

    private void more(int all) {
        if (all > MOST) {
            lines.add("  ... " + (all - MOST) + " more in the report");
        }
    }
}
