package dev.provost.conformance.observe;

import dev.provost.conformance.transcript.HttpTranscripts;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.transport.HttpExchange;
import java.util.List;

/**
 * A session that was overheard, or the part of it that was.
 *
 * @param number counts the sessions from 1 in the order in which they began
 * @param device the device as it names itself; empty when none of its messages could be read
 * @param id the {@code SessionID}; empty when none of its messages could be read
 * @param exchanges its exchanges in order, at least one
 * @param beside whether the device held another session at the same time
 */
public record ObservedSession(int number, String device, String id, List<HttpExchange> exchanges, boolean beside) {

    public ObservedSession {
        exchanges = List.copyOf(exchanges);
    }

    /** What the rules read. */
    public Transcript transcript() {
        Transcript overheard = HttpTranscripts.overheard(exchanges);
        return beside ? overheard.besideOthers() : overheard;
    }

    /** One line for people. */
    public String title() {
        String who = device.isEmpty() ? "an unknown device" : device;
        String what = id.isEmpty() ? "Messages" : "Session " + id;
        return "%s of %s, %d %s"
                .formatted(what, who, exchanges.size(), exchanges.size() == 1 ? "exchange" : "exchanges");
    }
}
