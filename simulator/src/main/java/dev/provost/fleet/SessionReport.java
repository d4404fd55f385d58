package dev.provost.fleet;

import dev.provost.session.SessionResult;
import java.time.Duration;

/**
 * What became of one session over HTTP.
 *
 * @param ending how it ended
 * @param exchanges requests that were answered, with whatever status
 * @param nanos from the first message to the end
 * @param octetsSent octets of all requests, heads included
 * @param octetsReceived octets of all responses, heads included
 */
public record SessionReport(Ending ending, int exchanges, long nanos, long octetsSent, long octetsReceived) {

    /** From the first message to the end. */
    public Duration duration() {
        return Duration.ofNanos(nanos);
    }

    /** Whether the session came to an end of its own in the given way. */
    public boolean endedAs(SessionResult.Outcome outcome) {
        return ending instanceof Ending.Closed closed && closed.result().outcome() == outcome;
    }

    /** Whether server and device had nothing more to say. */
    public boolean isCompleted() {
        return ending instanceof Ending.Closed closed && closed.result().isCompleted();
    }
}
