package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import java.util.List;

/**
 * A device or user that asks for firmware hears 200 when something is done about it in the session, otherwise 202 (FUMO 1.0,
 * 5.4). A server that has ordered nothing need not offer firmware, and may refuse what it does not know.
 */
final class FirmwareWishRule implements FirmwareRule {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int BUFFERED = 213;
    private static final String NOW = "200, in this session";
    private static final String LATER = "202, perhaps later";

    @Override
    public String requirement() {
        return "FUMO-SRV-06";
    }

    @Override
    public List<String> permitted() {
        return List.of(NOW, LATER);
    }

    @Override
    public void alert(Turn turn, Message request, Alert alert, FirmwareTrail trail, Findings findings) {
        if (FirmwareTrail.isWish(alert)) {
            StatusSearch search = StatusSearch.of(turn, request, alert);
            search.found()
                    .filter(status -> status.code() != BUFFERED)
                    .ifPresent(status -> judge(search, alert, status, trail, findings));
        }
    }

    private static void judge(StatusSearch search, Alert alert, Status status, FirmwareTrail trail, Findings findings) {
        switch (status.code()) {
            case OK -> findings.pass(search.index(), NOW);
            case ACCEPTED -> findings.pass(search.index(), LATER);
            default -> {
                if (trail.isOrdered()) {
                    findings.deviation(
                            search.index(),
                            "The wish for firmware, " + Wording.command(alert) + ", is refused",
                            "200 or 202",
                            status.data());
                }
            }
        }
    }
}
