package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import java.util.List;

/**
 * What a server may answer to an alert on firmware: 200 or 202 (FUMO 1.0, 5.4).
 *
 * <p>A server that has ordered nothing need not offer firmware, and may refuse what it does not know, also a report that names
 * an order of nobody; 213 is for an alert that is not complete. That there is a Status at all is the business of other rules.
 *
 * @param done what 200 says
 * @param later what 202 says
 * @param complaint what any other Status means, with {@code %s} for the alert
 */
record FirmwareAlertAnswer(String done, String later, String complaint) {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int BUFFERED = 213;

    List<String> permitted() {
        return List.of(done, later);
    }

    void judge(Turn turn, Message request, Alert alert, FirmwareTrail trail, Findings findings) {
        StatusSearch search = StatusSearch.of(turn, request, alert);
        search.found()
                .filter(status -> status.code() != BUFFERED)
                .ifPresent(status -> judge(search, alert, status, trail, findings));
    }

    private void judge(StatusSearch search, Alert alert, Status status, FirmwareTrail trail, Findings findings) {
        switch (status.code()) {
            case OK -> findings.pass(search.index(), done);
            case ACCEPTED -> findings.pass(search.index(), later);
            default -> {
                if (trail.isOrdered(alert) && FirmwareEvents.isNothingElse(alert)) {
                    findings.deviation(
                            search.index(), complaint.formatted(Wording.command(alert)), "200 or 202", status.data());
                }
            }
        }
    }
}
