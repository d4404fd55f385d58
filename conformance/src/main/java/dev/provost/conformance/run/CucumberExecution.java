package dev.provost.conformance.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathResourceByName;

import dev.provost.conformance.plan.Plan;
import dev.provost.conformance.plan.PlannedScenario;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Lets Cucumber run a plan: all configurations in one discovery and one execution, scenarios in parallel. */
final class CucumberExecution {

    static final String GLUE = "dev.provost.conformance.steps";

    private final int parallelism;
    private final boolean dryRun;

    CucumberExecution(int parallelism, boolean dryRun) {
        this.parallelism = parallelism;
        this.dryRun = dryRun;
    }

    /** Runs the plan and returns when every scenario is over. */
    void execute(Plan plan, RunContext context) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors(plan))
                .filters(EngineFilter.includeEngines("cucumber"), onlyPlanned(plan))
                .enableImplicitConfigurationParameters(false)
                .configurationParameter("cucumber.glue", GLUE)
                .configurationParameter("cucumber.plugin", ResultCollector.class.getName())
                .configurationParameter("cucumber.object-factory", RunObjectFactory.class.getName())
                .configurationParameter("cucumber.publish.quiet", "true")
                .configurationParameter("cucumber.execution.dry-run", Boolean.toString(dryRun))
                .configurationParameter("cucumber.execution.parallel.enabled", Boolean.toString(parallelism > 1))
                .configurationParameter("cucumber.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                        "cucumber.execution.parallel.config.fixed.parallelism", Integer.toString(parallelism))
                // Otherwise the pool grows whenever a step waits for the network.
                .configurationParameter(
                        "cucumber.execution.parallel.config.fixed.max-pool-size", Integer.toString(parallelism))
                .build();
        EngineFailure failure = new EngineFailure();
        RunClassLoader.with(
                context,
                () -> LauncherFactory.create()
                        .execute(LauncherExecutionRequestBuilder.executionRequest(request)
                                .listeners(failure)
                                .build()));
        failure.raise();
    }

    private static List<DiscoverySelector> selectors(Plan plan) {
        return plan.planned().stream()
                .map(p -> new ConfiguredFeature(p.configuration(), p.scenario().resource()))
                .distinct()
                .<DiscoverySelector>map(f -> selectClasspathResourceByName(Set.of(f)))
                .toList();
    }

    private static PostDiscoveryFilter onlyPlanned(Plan plan) {
        Set<String> places = new HashSet<>();
        for (PlannedScenario planned : plan.planned()) {
            places.add(planned.configuration().id() + "/" + planned.scenario().resource() + ":"
                    + planned.scenario().line());
        }
        return descriptor -> FilterResult.includedIf(!descriptor.isTest() || places.contains(place(descriptor)));
    }

    private static String place(TestDescriptor descriptor) {
        return descriptor
                .getSource()
                .filter(ClasspathResourceSource.class::isInstance)
                .map(ClasspathResourceSource.class::cast)
                .map(s -> s.getClasspathResourceName() + ":"
                        + s.getPosition().map(p -> p.getLine()).orElse(0))
                .orElse("");
    }
}
