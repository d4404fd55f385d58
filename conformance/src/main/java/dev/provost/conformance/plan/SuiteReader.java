package dev.provost.conformance.plan;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Reads the suite: every scenario of the feature files on the class path, without running anything. */
public final class SuiteReader {

    private static final String FEATURES = "features";

    private SuiteReader() {}

    /**
     * The scenarios of the suite, ordered by identifier.
     *
     * @throws PlanException when there are none, or one lacks its identifier
     */
    public static List<ScenarioText> read() {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage(FEATURES))
                .filters(EngineFilter.includeEngines("cucumber"))
                .enableImplicitConfigurationParameters(false)
                .build();
        TestPlan plan = LauncherFactory.create().discover(request);
        List<ScenarioText> scenarios = new ArrayList<>();
        for (TestIdentifier root : plan.getRoots()) {
            for (TestIdentifier feature : plan.getChildren(root)) {
                collect(plan, feature, List.of(feature), scenarios);
            }
        }
        if (scenarios.isEmpty()) {
            throw new PlanException("There is no feature file in the folder `" + FEATURES
                    + "` of the class path: the program was packaged without its features.");
        }
        scenarios.sort(Comparator.comparing(ScenarioText::id));
        return List.copyOf(scenarios);
    }

    private static void collect(
            TestPlan plan, TestIdentifier feature, List<TestIdentifier> path, List<ScenarioText> scenarios) {
        TestIdentifier node = path.getLast();
        if (node.isTest()) {
            List<String> names =
                    path.stream().skip(1).map(TestIdentifier::getDisplayName).toList();
            scenarios.add(scenario(feature, node, ScenarioTitle.of(names)));
        }
        plan.getChildren(node)
                .forEach(child -> collect(
                        plan,
                        feature,
                        Stream.concat(path.stream(), Stream.of(child)).toList(),
                        scenarios));
    }

    private static ScenarioText scenario(TestIdentifier feature, TestIdentifier test, String title) {
        ClasspathResourceSource source =
                (ClasspathResourceSource) test.getSource().orElseThrow();
        Set<String> tags = test.getTags().stream().map(TestTag::getName).collect(Collectors.toUnmodifiableSet());
        int line = source.getPosition().map(FilePosition::getLine).orElse(1);
        return ScenarioText.of(title, feature.getDisplayName(), source.getClasspathResourceName(), line, tags);
    }
}
