package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.plan.Selection;
import dev.provost.fixtures.server.defect.ProtocolDefect;
import dev.provost.reports.Attempt;
import dev.provost.reports.Blame;
import dev.provost.reports.ExitCode;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FlakyTest {

    private static final RunCare CARE =
            new RunCare(Duration.ofMillis(1500), Duration.ofMillis(1500), Duration.ofMillis(1500), 50);

    @Test
    void what_a_message_of_the_server_shows_once_stays_a_failure() {
        try (FrailServer server = FrailServer.lyingOnceAt(
                text -> text.contains("<Cred>"), answer -> answer.replaceFirst("<MsgRef>\\d+", "<MsgRef>77"))) {
            RunResult result = DyingServerTest.run(server, 1, CARE, "@id-PROV-003");

            ScenarioResult flaky = onlyTrouble(result);
            assertThat(flaky.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(flaky.isFlaky()).isTrue();
            assertThat(flaky.attempts()).extracting(Attempt::verdict).containsExactly(Verdict.FAIL, Verdict.PASS);
            assertThat(flaky.transcripts())
                    .hasSize(2)
                    .satisfies(both -> assertThat(both.getLast().name())
                            .isEqualTo(both.getFirst().name() + ".try-2"));
            assertThat(ExitCode.of(result)).isEqualTo(ExitCode.DEVIATION);
        }
    }

    @Test
    void a_time_out_that_does_not_come_again_is_inconclusive_and_no_pass() {
        try (FrailServer server = FrailServer.hangingOnceAt(text -> text.contains("<Cred>"))) {
            RunResult result = DyingServerTest.run(server, 1, CARE, "@id-PROV-003");

            ScenarioResult flaky = onlyTrouble(result);
            assertThat(flaky.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(flaky.blame()).isEqualTo(Blame.NETWORK);
            assertThat(flaky.reason()).startsWith("Went wrong in one of two tries: No answer to message ");
            assertThat(flaky.attempts()).extracting(Attempt::verdict).containsExactly(Verdict.ERROR, Verdict.PASS);
            assertThat(result.course().outages()).isEmpty();
            assertThat(ExitCode.of(result)).isEqualTo(ExitCode.INCONCLUSIVE);
        }
    }

    @Test
    void without_second_tries_everything_counts_as_it_came() {
        try (FrailServer server = FrailServer.hangingOnceAt(text -> text.contains("<Cred>"))) {
            RunResult result = DyingServerTest.run(server, 1, CARE.withRetries(0), "@id-PROV-003");

            assertThat(onlyTrouble(result).verdict()).isEqualTo(Verdict.ERROR);
            assertThat(onlyTrouble(result).attempts()).isEmpty();
            assertThat(result.course().remarks()).isEmpty();
            assertThat(ExitCode.of(result)).isEqualTo(ExitCode.ENVIRONMENT);
        }
    }

    @Test
    void a_steady_failure_is_tried_twice_and_not_flaky_and_the_number_of_second_tries_is_bounded() {
        RunResult result = ReferenceRun.of(Selection.ofIds("PROV-003"), CARE.withRetries(1), ProtocolDefect.NO_FINAL);

        assertThat(result.scenarios())
                .filteredOn(s -> !s.attempts().isEmpty())
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.isFlaky()).isFalse();
                    assertThat(s.attempts()).extracting(Attempt::verdict).containsExactly(Verdict.FAIL, Verdict.FAIL);
                    assertThat(s.transcripts()).hasSize(1);
                });
        assertThat(result.course().remarks())
                .singleElement()
                .asString()
                .matches("Only the first 1 of \\d+ scenario runs that went wrong were tried a second time\\.");
    }

    private static ScenarioResult onlyTrouble(RunResult result) {
        assertThat(result.scenarios())
                .filteredOn(s -> s.verdict() != Verdict.PASS)
                .hasSize(1);
        return result.scenarios().stream()
                .filter(s -> s.verdict() != Verdict.PASS)
                .findFirst()
                .orElseThrow();
    }
}
