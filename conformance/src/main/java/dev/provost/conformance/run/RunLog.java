package dev.provost.conformance.run;

import dev.provost.conformance.plan.PlannedScenario;
import dev.provost.conformance.rules.Observation;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.StepResult;
import io.cucumber.plugin.event.Result;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has become of the planned scenarios so far. Safe for use from many threads. */
final class RunLog {

    private final RunContext context;
    private final RunListener listener;
    private final InstantSource clock;
    private final long startedMillis;
    private final int total;
    private final RunMemory memory;
    private final Map<PlannedScenario, ScenarioResult> results = new HashMap<>();
    private final Map<PlannedScenario, List<Observation>> remembered = new HashMap<>();
    private final Map<Observation, Observation> passes = new HashMap<>();

    RunLog(
            RunContext context,
            RunListener listener,
            InstantSource clock,
            List<PlannedScenario> planned,
            RunMemory memory) {
        this.context = context;
        this.listener = listener;
        this.clock = clock;
        this.startedMillis = clock.millis();
        this.total = planned.size();
        this.memory = memory;
        planned.forEach(p -> memory.finished(p).ifPresent(finished -> {
            results.put(p, finished.result());
            remembered.put(p, finished.observations());
        }));
    }

    /** What the rules saw in a scenario run that an interrupted run brought to its end. */
    List<Observation> remembered(PlannedScenario planned) {
        return remembered.getOrDefault(planned, List.of());
    }

    void started(URI feature, List<String> tags) {
        context.find(feature, tags).ifPresent(run -> {
            synchronized (results) {
                listener.started(run.planned());
            }
        });
    }

    /** A step that checks something has passed. */
    void checked(URI feature, List<String> tags) {
        context.find(feature, tags).ifPresent(ScenarioRun::check);
    }

    void finished(URI feature, List<String> tags, Result result, List<StepResult> steps) {
        context.find(feature, tags).ifPresent(run -> {
            ScenarioResult made = excused(run, new ScenarioResults(context.means()).of(run, tags, result, steps));
            synchronized (results) {
                results.put(run.planned(), made);
                run.settle(passes);
                if (!context.watch().isGone()) {
                    memory.keep(run.planned(), new RunMemory.Finished(made, run.observations()));
                }
                listener.finished(made, new Progress(results.size(), total, elapsed()));
            }
        });
    }

    private ScenarioResult excused(ScenarioRun run, ScenarioResult made) {
        return context.watch()
                .spellOver(run, made)
                .map(spell -> Excuse.of(run, made, spell))
                .orElse(made);
    }

    /** The result of a planned scenario; empty when it never came to an end. */
    Optional<ScenarioResult> result(PlannedScenario planned) {
        synchronized (results) {
            return Optional.ofNullable(results.get(planned));
        }
    }

    private Duration elapsed() {
        return Duration.ofMillis(clock.millis() - startedMillis);
    }
}
