package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** A dry run of the whole suite: steps are looked up, nothing is sent. */
class StepUsageTest {

    @TempDir
    private Path folder;

    @Test
    void every_step_has_exactly_one_definition() {
        TestExecutionSummary summary = dryRun("unused:" + folder.resolve("unused.txt"));

        assertThat(summary.getTestsStartedCount()).isGreaterThan(50);
        assertThat(summary.getFailures())
                .extracting(f -> f.getTestIdentifier().getDisplayName() + ": " + f.getException())
                .isEmpty();
    }

    @Test
    void every_definition_is_used_by_a_scenario() throws IOException {
        Path unused = folder.resolve("unused.txt");
        dryRun("unused:" + unused);

        assertThat(Files.readString(unused).strip()).isEqualTo("0 unused step definition(s)");
    }

    private static TestExecutionSummary dryRun(String plugin) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(LauncherExecutionRequestBuilder.executionRequest(LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectPackage("features"))
                                .filters(EngineFilter.includeEngines("cucumber"))
                                .enableImplicitConfigurationParameters(false)
                                .configurationParameter("cucumber.glue", CucumberExecution.GLUE)
                                .configurationParameter("cucumber.plugin", plugin)
                                .configurationParameter("cucumber.object-factory", RunObjectFactory.class.getName())
                                .configurationParameter("cucumber.publish.quiet", "true")
                                .configurationParameter("cucumber.execution.dry-run", "true")
                                .build())
                        .listeners(summary)
                        .build());
        return summary.getSummary();
    }
}
