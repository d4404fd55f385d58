package dev.provost.conformance.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUri;

import dev.provost.conformance.plan.FeatureFile;
import dev.provost.conformance.plan.OwnFeatures;
import dev.provost.conformance.plan.ScenarioText;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestStep;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Looks up every step of features that a user wrote, without sending anything. Cucumber creates it by its name. */
public final class StepCheck implements ConcurrentEventListener {

    /** Hands the list of complaints to the listener, as {@link RunClassLoader} does for a run. */
    private static final class Loader extends ClassLoader {
        private final List<String> complaints = new ArrayList<>();
        private final Path folder;

        Loader(Path folder) {
            super("provost-steps", StepCheck.class.getClassLoader());
            this.folder = folder;
        }
    }

    /** A listener; only Cucumber calls it. */
    public StepCheck() {}

    /**
     * Requires that every step of the scenarios is one that the suite knows.
     *
     * @param folder the folder of the features, as its user calls it
     * @throws dev.provost.conformance.plan.PlanException with one line for each step that is not
     */
    static void require(List<ScenarioText> scenarios, Path folder) {
        Loader loader = new Loader(folder);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            List<DiscoverySelector> files = scenarios.stream()
                    .map(ScenarioText::resource)
                    .distinct()
                    .<DiscoverySelector>map(name -> selectUri(FeatureFile.place(name)))
                    .toList();
            EngineFailure failure = new EngineFailure();
            LauncherFactory.create()
                    .execute(LauncherExecutionRequestBuilder.executionRequest(LauncherDiscoveryRequestBuilder.request()
                                    .selectors(files)
                                    .filters(EngineFilter.includeEngines("cucumber"))
                                    .enableImplicitConfigurationParameters(false)
                                    .configurationParameter("cucumber.glue", CucumberExecution.GLUE)
                                    .configurationParameter("cucumber.plugin", StepCheck.class.getName())
                                    .configurationParameter("cucumber.object-factory", RunObjectFactory.class.getName())
                                    .configurationParameter("cucumber.publish.quiet", "true")
                                    .configurationParameter("cucumber.execution.dry-run", "true")
                                    .build())
                            .listeners(failure)
                            .build());
            failure.raise();
        } finally {
            thread.setContextClassLoader(before);
        }
        OwnFeatures.refuse(loader.complaints.stream().distinct().toList());
    }

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        if (Thread.currentThread().getContextClassLoader() instanceof Loader loader) {
            publisher.registerHandlerFor(TestCaseStarted.class, event -> look(event.getTestCase(), loader));
        }
    }

    /** A step without a pattern is one that no method understands, or more than one. */
    private static void look(TestCase test, Loader loader) {
        for (TestStep each : test.getTestSteps()) {
            if (each instanceof PickleStepTestStep step
                    && Optional.ofNullable(step.getPattern()).isEmpty()) {
                synchronized (loader.complaints) {
                    loader.complaints.add(place(test.getUri(), loader.folder) + ":"
                            + step.getStep().getLine() + ": docs/scenarios.md has no such step: "
                            + step.getStep().getText());
                }
            }
        }
    }

    private static Path place(URI file, Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        return folder.resolve(root.relativize(Path.of(file)));
    }
}
