package dev.provost.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.session.Nonces;
import dev.provost.session.SessionCounters;
import dev.provost.session.SessionResult;
import dev.provost.transport.HttpOutcome;
import dev.provost.transport.HttpResponse;
import dev.provost.transport.TransportFailure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetTallyTest {

    private final FleetTally tally = new FleetTally();

    private static SessionReport report(Ending ending, long millis) {
        return new SessionReport(ending, 2, millis * 1_000_000, 100, 1000);
    }

    private static Ending closed(SessionResult.Outcome outcome, String reason) {
        return new Ending.Closed(
                new SessionResult(outcome, reason, Nonces.NONE, new SessionCounters(0, 0, 0, 0, 0, 0, 0)));
    }

    @Test
    void endings_are_counted_by_kind_with_the_first_as_the_sample() {
        tally.ended(0, report(closed(SessionResult.Outcome.COMPLETED, "done"), 1));
        tally.ended(1, report(new Ending.Declined(503, "first 503"), 1));
        tally.ended(2, report(closed(SessionResult.Outcome.AUTHENTICATION_REFUSED, "wrong password"), 1));
        tally.ended(3, report(new Ending.Declined(503, "second 503"), 1));
        tally.ended(
                4, report(new Ending.Unanswered(new TransportFailure(TransportFailure.Kind.CONNECT_TIMEOUT, "t")), 1));

        FleetResult result = tally.result(Duration.ofSeconds(2));

        assertThat(result.sessions()).isEqualTo(5);
        assertThat(result.completed()).isEqualTo(1);
        assertThat(result.failed()).isEqualTo(4);
        assertThat(result.sessionsPerSecond()).isEqualTo(2.5);
        assertThat(result.octetsSent()).isEqualTo(500);
        assertThat(result.octetsReceived()).isEqualTo(5000);
        assertThat(result.errors())
                .isEqualTo(List.of(
                        new FleetError("http 503", 2, 1, "first 503"),
                        new FleetError("authentication refused", 1, 2, "wrong password"),
                        new FleetError("connect timeout", 1, 4, "t")));
    }

    @Test
    void percentiles_are_exact_to_three_digits() {
        for (int i = 1; i <= 1000; i++) {
            tally.ended(i, report(closed(SessionResult.Outcome.COMPLETED, "done"), i));
        }

        Latency latency = tally.result(Duration.ofSeconds(1)).session();

        assertThat(latency.count()).isEqualTo(1000);
        assertThat(latency.p50()).isBetween(Duration.ofMillis(500), Duration.ofMillis(501));
        assertThat(latency.p99()).isBetween(Duration.ofMillis(990), Duration.ofMillis(991));
        assertThat(latency.max()).isBetween(Duration.ofMillis(1000), Duration.ofMillis(1001));
    }

    @Test
    void only_answered_exchanges_have_a_latency() {
        tally.exchanged(new HttpOutcome.Answered(HttpResponse.of(200), 1, 2, 3_000));
        tally.exchanged(new HttpOutcome.Failed(new TransportFailure(TransportFailure.Kind.RESET, "gone"), 1, 0, 9_000));

        assertThat(tally.result(Duration.ofSeconds(1)).exchange().count()).isEqualTo(1);
        assertThat(tally.result(Duration.ofSeconds(1)).exchange().max()).isLessThan(Duration.ofNanos(4_000));
    }

    @Test
    void a_fleet_that_did_nothing_has_a_result_too() {
        FleetResult result = tally.result(Duration.ZERO);

        assertThat(result.sessionsPerSecond()).isZero();
        assertThat(result.session().mean()).isZero();
    }
}
