package dev.provost.conformance.observe;

import dev.provost.conformance.rules.Observation;
import dev.provost.reports.ScenarioResult;
import java.util.List;
import java.util.Optional;

/**
 * The verdict on a session.
 *
 * @param session the session
 * @param server the verdict on the server, with the transcript
 * @param device the verdict on the device; empty where no device was heard
 * @param seenOfServer what the rules saw of the server
 * @param seenOfDevice what the rules saw of the device
 */
public record JudgedSession(
        ObservedSession session,
        ScenarioResult server,
        Optional<ScenarioResult> device,
        List<Observation> seenOfServer,
        List<Observation> seenOfDevice) {

    public JudgedSession {
        seenOfServer = List.copyOf(seenOfServer);
        seenOfDevice = List.copyOf(seenOfDevice);
    }

    /** Whether a reader of the report wants to see it before others. */
    boolean isNotable() {
        return !server.findings().isEmpty()
                || device.filter(d -> !d.findings().isEmpty()).isPresent();
    }
}
