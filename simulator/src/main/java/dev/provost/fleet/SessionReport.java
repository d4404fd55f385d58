package dev.provost.fleet;

import dev.provost.session.SessionResult;
import java.time.Duration;
import java.util.Set;

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

    private static final Set<Integer> OUT_OF_SERVICE = Set.of(502, 503, 504);

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

    /**
     * Whether the server was not reached at all: no answer to the first message, or that of a server or gateway that is
     * out of service (HTTP status 502, 503 or 504). Not so when a fault of the line was planned.
     */
    public boolean isUnreached() {
        return switch (ending) {
            case Ending.Unanswered unanswered ->
                exchanges == 0 && !unanswered.failure().isPlanned();
            case Ending.Declined declined -> exchanges == 1 && OUT_OF_SERVICE.contains(declined.status());
            case Ending.Closed closed -> false;
            case Ending.MalformedReply malformed -> false;
            case Ending.DeviceFault fault -> false;
        };
    }
}
