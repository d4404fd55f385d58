package dev.provost.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.adapter.Adapters;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import dev.provost.fixtures.server.defect.Defect;
import dev.provost.fixtures.server.defect.RepresentationDefect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class ProvostSuiteTest {

    private static final Path REPORTS = Path.of("target", "provost-test");
    private static final String ID = "provost-reference";

    @Test
    void the_correct_server_passes_one_test_for_each_scenario_run_and_leaves_reports() {
        EngineExecutionResults results = run(CorrectServer.class);

        results.testEvents()
                .assertStatistics(stats -> stats.started(5).succeeded(5).failed(0));
        results.containerEvents()
                .assertThatEvents()
                .haveAtLeastOne(event(displayName("Customer care looks at a phone while its user is on the line")));
        assertThat(REPORTS.resolve("results.json")).exists();
        assertThat(REPORTS.resolve("junit.xml")).exists();
    }

    @Test
    void a_deviation_fails_with_requirement_expectation_and_the_command_that_shows_it_again() {
        run(ServerWithDefect.class)
                .testEvents()
                .failed()
                .assertThatEvents()
                .haveAtLeastOne(event(finishedWithFailure(
                        instanceOf(AssertionError.class),
                        message(m -> m.contains(
                                        "DMREP-SRV-09 (MUST): A Status refers to a message that the device never sent")
                                && m.contains("again: provost run http://127.0.0.1:")
                                && m.contains(" --replay PROV-030.")))));
    }

    @Test
    void what_needs_more_than_the_target_gives_is_aborted_with_the_reason() {
        run(BareUrl.class).testEvents().aborted().assertStatistics(stats -> stats.aborted(1));
    }

    private static EngineExecutionResults run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute();
    }

    private static Stream<DynamicNode> suite(Defect... defects) {
        ReferenceServer server = ReferenceServer.start(
                ServerOptions.DEFAULT.withDefects(List.of(defects)).withSeed(1));
        ServerAdapter adapter = Adapters.installed().open("reference", new AdapterSettings(server.url(), ID, Map.of()));
        return ProvostSuite.against(server::url, ID, adapter)
                .withIds("PROV-030")
                .withReports(REPORTS)
                .tests()
                .onClose(server::close);
    }

    static final class CorrectServer {
        @TestFactory
        Stream<DynamicNode> conformance() {
            return suite();
        }
    }

    static final class ServerWithDefect {
        @TestFactory
        Stream<DynamicNode> conformance() {
            return suite(RepresentationDefect.WRONG_MSGREF);
        }
    }

    static final class BareUrl {
        @TestFactory
        Stream<DynamicNode> conformance() {
            ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT);
            return ProvostSuite.against(server.url())
                    .withIds("PROV-030")
                    .withReports(REPORTS)
                    .tests()
                    .onClose(server::close);
        }
    }
}
