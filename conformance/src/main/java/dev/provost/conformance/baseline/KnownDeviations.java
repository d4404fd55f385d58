package dev.provost.conformance.baseline;

import dev.provost.reports.Baseline;
import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.KnownDeviation;
import dev.provost.reports.KnownDeviation.State;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** The deviations that a vendor knows of. Immutable. */
public final class KnownDeviations {

    private final String file;
    private final List<KnownDeviation> entries;

    private KnownDeviations(String file, List<KnownDeviation> entries) {
        this.file = file;
        this.entries = List.copyOf(entries);
    }

    /**
     * The entries of a file of at most 1 MiB.
     *
     * @param scenarios ids of all scenarios of the suite
     * @param requirements ids of all requirements
     * @throws dev.provost.conformance.target.TargetException when it cannot be read or is wrong; the message names file and
     *     line
     */
    public static KnownDeviations read(String file, Collection<String> scenarios, Collection<String> requirements) {
        BaselineReader reader = new BaselineReader(new HashSet<>(scenarios), new HashSet<>(requirements));
        return new KnownDeviations(file, reader.read(file));
    }

    /**
     * What a run says about each entry.
     *
     * @param run the run, whatever baseline it has
     * @param whole whether the user chose no part of the suite; only then an entry for a requirement can be out of date
     * @param today the day of the run
     * @param lenient whether entries that are out of date are only reported
     */
    public Baseline against(RunResult run, boolean whole, LocalDate today, boolean lenient) {
        return new Baseline(
                entries.stream()
                        .map(entry -> entry.withState(state(entry, run, whole, today)))
                        .toList(),
                lenient,
                file);
    }

    private static State state(KnownDeviation entry, RunResult run, boolean whole, LocalDate today) {
        if (entry.state() == State.NAMES_NOTHING) {
            return State.NAMES_NOTHING;
        }
        boolean fails = run.scenarios().stream().anyMatch(scenario -> fails(entry, scenario));
        boolean expired = entry.until().filter(day -> day.isBefore(today)).isPresent();
        if (fails) {
            return expired ? State.EXPIRED : State.MATCHED;
        }
        boolean told = entry.subject().contains("-SRV-")
                ? whole && tellsOfRequirement(entry, run)
                : tellsOfScenario(entry, run);
        if (told) {
            return State.NO_LONGER_FAILS;
        }
        return expired ? State.EXPIRED : State.NOT_RUN;
    }

    private static boolean fails(KnownDeviation entry, ScenarioResult scenario) {
        boolean asWhole = entry.names(scenario)
                && (isFailure(scenario.verdict(), scenario.blame())
                        || scenario.findings().stream().anyMatch(f -> isFailure(f.verdict(), f.blame())));
        return asWhole
                || scenario.findings().stream()
                        .filter(f -> isFailure(f.verdict(), f.blame()))
                        .anyMatch((Finding f) -> entry.names(scenario, f));
    }

    private static boolean isFailure(Verdict verdict, Blame blame) {
        return verdict == Verdict.FAIL && (blame == Blame.SERVER || blame == Blame.NONE);
    }

    /** Whether the scenario ran to an end that tells something. */
    private static boolean tellsOfScenario(KnownDeviation entry, RunResult run) {
        List<ScenarioResult> about = run.scenarios().stream()
                .filter(entry::names)
                .filter(scenario -> scenario.verdict() != Verdict.NOT_APPLICABLE)
                .toList();
        return !about.isEmpty() && about.stream().allMatch(KnownDeviations::isTelling);
    }

    /** Whether the requirement was observed, and no scenario that names it was left out or cut short. */
    private static boolean tellsOfRequirement(KnownDeviation entry, RunResult run) {
        String requirement = entry.subject().replaceFirst("/.*", "");
        boolean observed = run.requirements().stream()
                .filter(r -> r.id().equals(requirement))
                .anyMatch((RequirementResult r) -> r.observed() > 0);
        boolean complete = run.scenarios().stream()
                .filter(scenario -> scenario.requirements().contains(requirement))
                .filter(scenario -> entry.isAbout(scenario.configuration()))
                .allMatch(KnownDeviations::isTelling);
        return observed && complete;
    }

    private static boolean isTelling(ScenarioResult scenario) {
        return switch (scenario.verdict()) {
            case PASS, WARN, FAIL -> true;
            case INCONCLUSIVE, NOT_APPLICABLE, ERROR -> false;
        };
    }
}
