package dev.provost.junit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.provost.conformance.launch.LaunchedTarget;
import dev.provost.conformance.plan.LeftOut;
import dev.provost.conformance.plan.Plan;
import dev.provost.conformance.plan.PlannedScenario;
import dev.provost.conformance.run.ConformanceRun;
import dev.provost.conformance.run.Progress;
import dev.provost.conformance.run.RunListener;
import dev.provost.conformance.run.RunRequest;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.output.ReportWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/** A run that goes on beside the tests that wait for it. */
final class SuiteRun implements RunListener {

    private final LaunchedTarget target;
    private final Path reports;
    private final Plan plan;
    private final Map<String, CompletableFuture<ScenarioResult>> results = new LinkedHashMap<>();
    private final CompletableFuture<RunResult> end = new CompletableFuture<>();

    private SuiteRun(LaunchedTarget target, Plan plan, Path reports) {
        this.target = target;
        this.plan = plan;
        this.reports = reports;
        plan.planned().forEach(planned -> results.put(key(planned), new CompletableFuture<>()));
    }

    static SuiteRun start(LaunchedTarget target, RunRequest request, Path reports) {
        ConformanceRun suite = ConformanceRun.ofInstalledSuite();
        SuiteRun run = new SuiteRun(target, suite.plan(request), reports);
        Thread.ofPlatform().daemon().name("provost-suite").start(() -> run.execute(suite, request.withListener(run)));
        return run;
    }

    private void execute(ConformanceRun suite, RunRequest request) {
        try (target) {
            RunResult result = suite.run(request);
            ReportWriter.writeWithoutAllure(result, reports);
            end.complete(result);
        } catch (RuntimeException | Error e) {
            end.completeExceptionally(e);
        }
        end.whenComplete((result, error) -> results.values().forEach(waiting -> {
            if (error == null) {
                waiting.completeExceptionally(new IllegalStateException("The scenario never came to an end."));
            } else {
                waiting.completeExceptionally(error);
            }
        }));
    }

    @Override
    public void finished(ScenarioResult result, Progress progress) {
        CompletableFuture<ScenarioResult> waiting =
                results.get(result.id() + "." + result.configuration().slug());
        if (waiting != null) {
            waiting.complete(result);
        }
    }

    /** A container for each feature, and a test at the end that the reports are written. */
    Stream<DynamicNode> nodes() {
        Map<String, List<DynamicTest>> features = new LinkedHashMap<>();
        for (PlannedScenario planned : plan.planned()) {
            features.computeIfAbsent(planned.scenario().feature(), f -> new ArrayList<>())
                    .add(test(planned));
        }
        for (LeftOut leftOut : plan.leftOut()) {
            features.computeIfAbsent(leftOut.scenario().feature(), f -> new ArrayList<>())
                    .add(test(leftOut));
        }
        Stream<DynamicNode> containers =
                features.entrySet().stream().map(f -> dynamicContainer(f.getKey(), f.getValue()));
        return Stream.concat(containers, Stream.of(dynamicTest("reports in " + reports, () -> await(end))));
    }

    private DynamicTest test(PlannedScenario planned) {
        String name = "%s %s (%s)"
                .formatted(
                        planned.scenario().id(),
                        planned.scenario().title(),
                        planned.configuration().id());
        return dynamicTest(name, () -> Verdicts.check(await(results.get(key(planned))), target.server(), reports));
    }

    private static DynamicTest test(LeftOut leftOut) {
        return dynamicTest(leftOut.scenario().id() + " " + leftOut.scenario().title(), () -> {
            throw new TestAbortedException(leftOut.reason());
        });
    }

    private static <T> T await(CompletableFuture<T> future) throws Throwable {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static String key(PlannedScenario planned) {
        return planned.scenario().id() + "." + planned.configuration().id();
    }
}
