package dev.provost.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that a run found: the source of every report.
 *
 * @param provost version of Provost
 * @param run id of the run
 * @param seed seed of the run
 * @param started when it began
 * @param duration how long it took
 * @param target what was examined
 * @param suite digest of features and catalogue, to tell whether two runs are comparable
 * @param scenarios the scenario runs in the order of the suite, with their findings; also those not applicable
 * @param requirements the verdict on each requirement, in catalogue order
 * @param baseline known deviations
 * @param course how the run itself went
 * @param statement the implementation conformance statement compared with what was seen; empty without a statement
 */
public record RunResult(
        String provost,
        String run,
        long seed,
        Instant started,
        Duration duration,
        Target target,
        String suite,
        List<ScenarioResult> scenarios,
        List<RequirementResult> requirements,
        Baseline baseline,
        Course course,
        Optional<StatementCheck> statement) {

    public RunResult {
        Checks.notBlank("run id", run);
        scenarios = List.copyOf(scenarios);
        requirements = List.copyOf(requirements);
    }

    /** A run that went smoothly, without a statement. */
    public RunResult(
            String provost,
            String run,
            long seed,
            Instant started,
            Duration duration,
            Target target,
            String suite,
            List<ScenarioResult> scenarios,
            List<RequirementResult> requirements,
            Baseline baseline) {
        this(
                provost,
                run,
                seed,
                started,
                duration,
                target,
                suite,
                scenarios,
                requirements,
                baseline,
                Course.SMOOTH,
                Optional.empty());
    }

    /** This with known deviations. */
    public RunResult withBaseline(Baseline known) {
        return new RunResult(
                provost,
                run,
                seed,
                started,
                duration,
                target,
                suite,
                scenarios,
                requirements,
                known,
                course,
                statement);
    }

    /** This with what the statement of the server says and the run saw. */
    public RunResult withStatement(StatementCheck compared) {
        return new RunResult(
                provost,
                run,
                seed,
                started,
                duration,
                target,
                suite,
                scenarios,
                requirements,
                baseline,
                course,
                Optional.of(compared));
    }

    /** This with how the run went. */
    public RunResult withCourse(Course taken) {
        return new RunResult(
                provost,
                run,
                seed,
                started,
                duration,
                target,
                suite,
                scenarios,
                requirements,
                baseline,
                taken,
                statement);
    }

    /** Scenario runs counted by verdict. */
    public Summary summary() {
        return Summary.of(scenarios.stream().map(ScenarioResult::verdict).toList());
    }

    /** The findings of all scenario runs, in order. */
    public List<Finding> findings() {
        return scenarios.stream()
                .flatMap(scenario -> scenario.findings().stream())
                .toList();
    }

    /** The transcripts of all scenario runs, in order. */
    public Stream<Transcript> transcripts() {
        return scenarios.stream().flatMap(scenario -> scenario.transcripts().stream());
    }

    /** The command line that runs one scenario again, for a POSIX shell; empty when it has no replay token. */
    public String replayCommand(ScenarioResult scenario) {
        return replayCommand(scenario.replay());
    }

    /** The command line for a replay token; empty for an empty one. */
    public String replayCommand(String token) {
        if (token.isEmpty()) {
            return "";
        }
        StringBuilder command = new StringBuilder("provost run");
        if (!target.argument().isEmpty()) {
            command.append(' ').append(ShellWords.quoted(target.argument()));
        }
        target.defects().forEach(id -> command.append(" --defect ").append(ShellWords.quoted(id)));
        return command.append(" --replay ").append(ShellWords.quoted(token)).toString();
    }
}
