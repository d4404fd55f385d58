package dev.provost.fleet;

import java.time.Duration;
import java.util.List;

/**
 * What became of the sessions of a fleet.
 *
 * @param sessions sessions that ended
 * @param completed those that ended regularly
 * @param elapsed from the first start to the last end
 * @param session durations of sessions, connection set-up included
 * @param exchange durations of single exchanges
 * @param errors what the other sessions ended with, most frequent first
 * @param octetsSent octets of all requests, heads included
 * @param octetsReceived octets of all responses, heads included
 */
public record FleetResult(
        long sessions,
        long completed,
        Duration elapsed,
        Latency session,
        Latency exchange,
        List<FleetError> errors,
        long octetsSent,
        long octetsReceived) {

    public FleetResult {
        errors = List.copyOf(errors);
    }

    /** Sessions that did not end regularly. */
    public long failed() {
        return sessions - completed;
    }

    /** Sessions per second, failed ones included. */
    public double sessionsPerSecond() {
        return elapsed.isZero() ? 0 : sessions * 1e9 / elapsed.toNanos();
    }
}
