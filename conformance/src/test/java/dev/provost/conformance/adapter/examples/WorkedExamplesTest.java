package dev.provost.conformance.adapter.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.Capability;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.adapter.Adapters;
import dev.provost.conformance.adapter.check.AdapterCheck;
import dev.provost.conformance.adapter.check.CheckItem;
import dev.provost.conformance.plan.Selection;
import dev.provost.conformance.run.ConformanceRun;
import dev.provost.conformance.run.EmbeddedWays;
import dev.provost.conformance.run.RunRequest;
import dev.provost.conformance.run.ServerUnderTest;
import dev.provost.conformance.target.Target;
import dev.provost.conformance.target.TargetReader;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import dev.provost.fixtures.server.defect.Defect;
import dev.provost.fixtures.server.defect.ProtocolDefect;
import dev.provost.fixtures.server.defect.TreeDefect;
import dev.provost.reports.RunResult;
import dev.provost.transport.EventLoops;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples operate a reference server exactly as the adapter does that is built in. */
class WorkedExamplesTest {

    private static final Path EXAMPLES = Path.of("../fixtures/adapters");
    private static final ConformanceRun SUITE = ConformanceRun.ofInstalledSuite();

    /** What only the server's own word can show, in one configuration. */
    private static final Selection FEW = Selection.ofTags("@needs-notification or @needs-bootstrap or @needs-belief");

    private static final Selection ONCE = Selection.ofTags("not @matrix");

    @ParameterizedTest
    @ValueSource(strings = {"reference.py", "reference.sh"})
    void an_example_is_shorter_than_forty_lines(String file) throws IOException {
        assertThat(Files.readAllLines(EXAMPLES.resolve(file)).stream().filter(line -> !line.isBlank()))
                .hasSizeLessThan(40);
    }

    @Test
    void the_python_example_leads_to_the_same_verdicts_in_the_whole_suite() {
        needs("python3");
        SortedMap<String, String> verdicts = verdicts("python.yaml", Selection.everything());

        assertThat(verdicts).isEqualTo(builtIn(Selection.everything())).hasSizeGreaterThan(900);
    }

    @Test
    void the_python_example_leads_to_the_same_failures() {
        needs("python3");
        Defect[] defects = {
            ProtocolDefect.CLAIMS_SUCCESS, TreeDefect.LISTS_HALF_READ, ProtocolDefect.LOSES_WHAT_THE_USER_SAYS
        };

        assertThat(verdicts("python.yaml", ONCE, defects))
                .isEqualTo(builtIn(ONCE, defects))
                .containsValue("FAIL SERVER");
    }

    @Test
    void the_shell_example_leads_to_the_same_verdicts() {
        needs("sh");
        needs("curl");

        assertThat(verdicts("shell.yaml", FEW)).isEqualTo(builtIn(FEW)).hasSizeGreaterThan(20);
    }

    @Test
    void the_recipe_leads_to_the_same_verdicts() {
        assertThat(verdicts("http.yaml", ONCE)).isEqualTo(builtIn(ONCE)).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"python.yaml", "shell.yaml", "http.yaml"})
    void an_example_passes_its_check_and_can_do_everything(String file) {
        switch (file) {
            case "python.yaml" -> needs("python3");
            case "shell.yaml" -> needs("curl");
            default -> {}
        }
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT);
                ServerAdapter adapter = open(file, server);
                EventLoops loops = EventLoops.of("examples-test", 1)) {
            assertThat(adapter.capabilities()).isEqualTo(EnumSet.allOf(Capability.class));
            assertThat(AdapterCheck.run(adapter, described(file, server), loops))
                    .hasSize(8)
                    .filteredOn(item -> item.result() != CheckItem.Result.OK)
                    .extracting(CheckItem::name)
                    .isSubsetOf(file.startsWith("http") ? List.of("senseless request") : List.of());
        }
    }

    private static SortedMap<String, String> verdicts(String file, Selection selection, Defect... defects) {
        try (ReferenceServer server = server(defects);
                ServerAdapter adapter = open(file, server)) {
            return run(described(file, server), adapter, selection);
        }
    }

    private static SortedMap<String, String> builtIn(Selection selection, Defect... defects) {
        try (ReferenceServer server = server(defects);
                ServerAdapter adapter = Adapters.installed()
                        .open("reference", new AdapterSettings(server.url(), "provost-reference", Map.of()))) {
            return run(described("python.yaml", server), adapter, selection);
        }
    }

    private static SortedMap<String, String> run(ServerUnderTest server, ServerAdapter adapter, Selection selection) {
        RunResult result = SUITE.run(RunRequest.of(server, adapter).withSelection(selection));
        SortedMap<String, String> verdicts = new TreeMap<>();
        result.scenarios()
                .forEach(scenario -> verdicts.put(scenario.replay(), scenario.verdict() + " " + scenario.blame()));
        return verdicts;
    }

    private static ReferenceServer server(Defect... defects) {
        return ReferenceServer.start(
                ServerOptions.DEFAULT.withDefects(List.of(defects)).withSeed(1));
    }

    private static ServerAdapter open(String file, ReferenceServer server) {
        Target target = target(file);
        AdapterSettings written = target.adapterSettings();
        Map<String, String> options = new TreeMap<>(written.options());
        options.computeIfPresent("url", (name, url) -> server.adminUrl().toString());
        return Adapters.installed()
                .open(
                        target.adapterKind(),
                        new AdapterSettings(server.url(), written.serverId(), options, written.folder()));
    }

    private static ServerUnderTest described(String file, ReferenceServer server) {
        Target target = target(file);
        return new ServerUnderTest(
                "",
                server.url(),
                target.serverId(),
                file,
                target.versions(),
                target.encodings(),
                target.accounts(),
                target.adapterKind(),
                List.of(),
                EmbeddedWays.to(server, InstantSource.system()));
    }

    private static Target target(String file) {
        return new TargetReader(Map.of()).read(EXAMPLES.resolve(file).toString());
    }

    private static void needs(String program) {
        assumeTrue(
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))),
                "Skipped: " + program + " is not installed.");
    }
}
