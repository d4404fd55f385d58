package dev.provost.reports.text;

import dev.provost.reports.Blame;
import dev.provost.reports.ExitCode;
import dev.provost.reports.Finding;
import dev.provost.reports.Level;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The verdict of a whole run in one sentence, the same in every report. */
public final class Headline {

    private Headline() {}

    /** The sentence that follows from {@link ExitCode#of}. */
    public static String of(RunResult run) {
        return switch (ExitCode.of(run)) {
            case SUCCESS -> success(run);
            case DEVIATION -> deviation(run);
            case INCONCLUSIVE -> inconclusive(run);
            case ENVIRONMENT -> environment(run);
            case INTERNAL, USAGE -> "Provost itself broke. This is no verdict on the server.";
        };
    }

    /**
     * Ids of the required requirements that the server breaks and that no baseline entry excuses. What breaks in most
     * scenario runs comes first, since it is the likeliest cause of the rest; equals stay in order of discovery.
     */
    public static List<String> brokenRequirements(RunResult run) {
        Prevalence prevalence = Prevalence.of(run);
        return run.scenarios().stream()
                .flatMap(scenario -> scenario.findings().stream()
                        .filter(finding -> finding.verdict() == Verdict.FAIL && finding.level() == Level.MUST)
                        .filter(finding ->
                                run.baseline().excuseFor(scenario, finding).isEmpty()))
                .map(Finding::requirement)
                .distinct()
                .sorted(prevalence.widestFirst())
                .toList();
    }

    /** A number and its noun, for instance {@code 1 scenario} or {@code 3 scenarios}. */
    public static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String success(RunResult run) {
        long warnings = run.summary().warn();
        return warnings == 0
                ? "Nothing required failed."
                : "Nothing required failed; " + counted(warnings, "scenario run") + " with a warning.";
    }

    private static String deviation(RunResult run) {
        int broken = brokenRequirements(run).size();
        if (broken > 0) {
            return who(run) + " from " + counted(broken, "requirement") + ".";
        }
        long failed = run.scenarios().stream()
                .filter(scenario -> scenario.verdict() == Verdict.FAIL)
                .filter(scenario -> run.baseline().excuseFor(scenario).isEmpty())
                .map(ScenarioResult::id)
                .distinct()
                .count();
        return failed > 0
                ? "The server fails " + counted(failed, "scenario") + "."
                : "The baseline is out of date: "
                        + counted(run.baseline().stale().size(), "known deviation") + " to mend.";
    }

    /** The one that deviates: the server, but where real devices are watched and asked to be judged too. */
    private static String who(RunResult run) {
        Set<Blame> blames = run.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .map(Finding::blame)
                .collect(Collectors.toSet());
        if (!blames.contains(Blame.DEVICE)) {
            return "The server deviates";
        }
        return blames.contains(Blame.SERVER) ? "Server and device deviate" : "The device deviates";
    }

    private static String inconclusive(RunResult run) {
        long undecided = run.summary().inconclusive();
        if (undecided == 0 && !run.course().outages().isEmpty()) {
            return "Nothing failed, but the server stopped answering for a while.";
        }
        return undecided == 0
                ? "Nothing was examined."
                : "Nothing failed, but " + counted(undecided, "scenario run") + " could not be decided.";
    }

    private static String environment(RunResult run) {
        return run.course().endedInOutage()
                ? "The server stopped answering before the end. This is no verdict on what was not run."
                : "The examination broke: " + blames(run) + ". This is no verdict on the server.";
    }

    private static String blames(RunResult run) {
        return run.scenarios().stream()
                .filter(scenario -> scenario.verdict() == Verdict.ERROR || scenario.verdict() == Verdict.FAIL)
                .map(scenario -> scenario.blame().key())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
