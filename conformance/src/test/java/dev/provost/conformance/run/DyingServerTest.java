package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.adapter.Adapters;
import dev.provost.conformance.plan.Selection;
import dev.provost.reports.Blame;
import dev.provost.reports.ExitCode;
import dev.provost.reports.Outage;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class DyingServerTest {

    private static final String SERVER_ID = "provost-reference";
    private static final RunCare CARE =
            new RunCare(Duration.ofMillis(1500), Duration.ofMillis(1000), Duration.ofMillis(300), 50);

    /** A message that breaks off: only a scenario of robustness sends one. */
    private static final Predicate<String> MALFORMED = text -> text.contains("<SyncML") && !text.contains("</SyncML>");

    private static final ConformanceRun SUITE = ConformanceRun.ofInstalledSuite();

    @Test
    void a_server_that_dies_of_a_malformed_message_fails_and_the_rest_is_not_run() {
        try (FrailServer server = FrailServer.dyingAt(MALFORMED)) {
            RunResult result = run(server, 1, CARE, "@uc-UEM-144");

            assertThat(server.hasFallen()).isTrue();
            Outage outage = result.course().outages().getFirst();
            assertThat(outage.lasted()).isEmpty();
            assertThat(outage.suspects()).hasSizeLessThanOrEqualTo(2);
            ScenarioResult killer = byToken(result, outage.suspects().getFirst());
            assertThat(killer.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(killer.blame()).isEqualTo(Blame.SERVER);
            assertThat(killer.id()).isEqualTo("ROB-054");
            assertThat(killer.reason())
                    .isEqualTo("The server answered nobody any more after a message of this scenario.");
            assertThat(result.scenarios())
                    .filteredOn(s -> s.verdict() == Verdict.FAIL)
                    .containsExactly(killer);
            assertThat(result.scenarios())
                    .filteredOn(s -> s.verdict() == Verdict.INCONCLUSIVE)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(s -> {
                        assertThat(s.reason()).isEqualTo("Not run: the server had stopped answering.");
                        assertThat(s.blame()).isEqualTo(Blame.NETWORK);
                    });
            assertThat(ExitCode.of(result)).isEqualTo(ExitCode.DEVIATION);
        }
    }

    @Test
    void a_server_that_comes_back_gets_its_verdicts_but_no_clean_bill() {
        try (FrailServer server =
                FrailServer.dyingAt(text -> text.contains("<VerDTD>1.2") && text.contains("<Cred>"))) {
            Thread healer = Thread.ofVirtual().start(() -> riseAfterFall(server));

            RunResult result =
                    run(server, 4, CARE.withRecovery(Duration.ofSeconds(20)), "@id-PROV-003 or @id-PROV-091");

            assertThat(healer.isInterrupted()).isFalse();
            assertThat(result.course().outages()).hasSize(1);
            assertThat(result.course().outages().getFirst().lasted()).isPresent();
            assertThat(result.scenarios())
                    .extracting(ScenarioResult::verdict)
                    .doesNotContain(Verdict.FAIL, Verdict.ERROR);
            assertThat(result.scenarios())
                    .filteredOn(ScenarioResult::isFlaky)
                    .isNotEmpty()
                    .allSatisfy(s -> {
                        assertThat(s.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
                        assertThat(s.reason())
                                .startsWith("Went wrong in one of two tries: The server stopped answering during ");
                    });
            assertThat(ExitCode.of(result)).isEqualTo(ExitCode.INCONCLUSIVE);
        }
    }

    @Test
    void a_server_that_hangs_costs_one_time_out_and_not_one_for_each_scenario() {
        try (FrailServer server = FrailServer.hangingFrom(text -> text.contains("<Cred>"))) {
            long before = System.nanoTime();

            RunResult result = run(server, 4, CARE, "@uc-UEM-144 or @id-PROV-003 or @id-PROV-091");

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
            assertThat(result.course().outages()).hasSize(1);
            assertThat(result.course().endedInOutage()).isTrue();
            assertThat(result.course().outages().getFirst().symptom()).contains("within 1 s");
            assertThat(result.scenarios())
                    .filteredOn(s -> s.reason().equals("Not run: the server had stopped answering."))
                    .hasSizeGreaterThan(5);
            assertThat(result.course().remarks())
                    .allSatisfy(remark -> assertThat(remark)
                            .isEqualTo("What went wrong was not tried a second time: the server was gone."));
        }
    }

    private static void riseAfterFall(FrailServer server) {
        while (!server.hasFallen()) {
            LockSupport.parkNanos(1_000_000);
        }
        LockSupport.parkNanos(200_000_000);
        server.rise();
    }

    private static ScenarioResult byToken(RunResult result, String token) {
        return result.scenarios().stream()
                .filter(s -> s.replay().equals(token))
                .findFirst()
                .orElseThrow();
    }

    static RunResult run(FrailServer server, int parallelism, RunCare care, String tags) {
        AdapterSettings settings = new AdapterSettings(
                server.url(),
                SERVER_ID,
                Map.of("url", server.reference().adminUrl().toString()));
        try (ServerAdapter adapter = Adapters.installed().open("reference", settings)) {
            return SUITE.run(RunRequest.of(described(server), adapter)
                    .withSelection(Selection.ofTags(tags))
                    .withParallelism(parallelism)
                    .withCare(care));
        }
    }

    private static ServerUnderTest described(FrailServer server) {
        return new ServerUnderTest(
                "frail.yaml",
                server.url(),
                SERVER_ID,
                "a frail server",
                List.of(DmVersion.DM_1_2),
                List.of(Encoding.XML),
                List.of(),
                "reference",
                List.of());
    }
}
