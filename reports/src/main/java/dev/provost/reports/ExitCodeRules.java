package dev.provost.reports;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Decides the exit code of one run. */
final class ExitCodeRules {

    private final RunResult run;
    private final Map<String, Level> levels;

    ExitCodeRules(RunResult run) {
        this.run = run;
        this.levels = run.requirements().stream()
                .collect(Collectors.toMap(RequirementResult::id, RequirementResult::level, (first, second) -> first));
    }

    ExitCode exitCode() {
        if (deviates()) {
            return ExitCode.DEVIATION;
        }
        if (run.course().endedInOutage()) {
            return ExitCode.ENVIRONMENT;
        }
        if (broke(blame -> blame != Blame.HARNESS && !isExamined(blame))) {
            return ExitCode.ENVIRONMENT;
        }
        if (broke(blame -> true)) {
            return ExitCode.INTERNAL;
        }
        return tells() ? ExitCode.SUCCESS : ExitCode.INCONCLUSIVE;
    }

    private boolean deviates() {
        boolean stale = !run.baseline().lenient() && !run.baseline().stale().isEmpty();
        return stale || run.scenarios().stream().anyMatch(this::deviates);
    }

    private boolean deviates(ScenarioResult scenario) {
        boolean byItself = atFault(scenario.verdict(), scenario.blame())
                && isRequired(scenario)
                && run.baseline().excuseFor(scenario).isEmpty();
        return byItself || scenario.findings().stream().anyMatch(finding -> deviates(scenario, finding));
    }

    private boolean deviates(ScenarioResult scenario, Finding finding) {
        return finding.level() == Level.MUST
                && atFault(finding.verdict(), finding.blame())
                && run.baseline().excuseFor(scenario, finding).isEmpty();
    }

    private static boolean atFault(Verdict verdict, Blame blame) {
        return verdict == Verdict.FAIL && isExamined(blame);
    }

    /** Whether a failure speaks about what is examined; a device fails only where it was asked to be. */
    private static boolean isExamined(Blame blame) {
        return blame == Blame.SERVER || blame == Blame.DEVICE || blame == Blame.NONE;
    }

    private boolean broke(Predicate<Blame> blamed) {
        return run.scenarios().stream().anyMatch(scenario -> broke(scenario, blamed));
    }

    private static boolean broke(ScenarioResult scenario, Predicate<Blame> blamed) {
        boolean failedElsewhere = scenario.verdict() == Verdict.FAIL && !isExamined(scenario.blame());
        return (scenario.verdict() == Verdict.ERROR || failedElsewhere) && blamed.test(scenario.blame());
    }

    /** Whether everything required was decided, at least one scenario was examined at all, and the server never died. */
    private boolean tells() {
        boolean undecided = run.scenarios().stream()
                .anyMatch(scenario -> scenario.verdict() == Verdict.INCONCLUSIVE && isRequired(scenario));
        boolean examined = run.scenarios().stream().anyMatch(scenario -> scenario.verdict() != Verdict.NOT_APPLICABLE);
        return examined && !undecided && run.course().outages().isEmpty();
    }

    private boolean isRequired(ScenarioResult scenario) {
        return scenario.requirements().isEmpty()
                || scenario.requirements().stream().anyMatch(id -> levels.getOrDefault(id, Level.MUST) == Level.MUST);
    }
}
