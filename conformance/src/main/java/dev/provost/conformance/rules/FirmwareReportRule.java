package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import java.util.List;

/**
 * The report at the end of an operation on firmware is taken (FUMO 1.0, 5.4).
 *
 * <p>A server that has ordered nothing need not offer firmware, and may refuse what it does not know, also a report that names
 * an order of nobody; 213 is for a report that
 * is not complete. That there is a Status at all is the business of other rules.
 */
final class FirmwareReportRule implements FirmwareRule {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int BUFFERED = 213;
    private static final String DONE = "200";
    private static final String LATER = "202";

    @Override
    public String requirement() {
        return "FUMO-SRV-04";
    }

    @Override
    public List<String> permitted() {
        return List.of(DONE, LATER);
    }

    @Override
    public void alert(Turn turn, Message request, Alert alert, FirmwareTrail trail, Findings findings) {
        if (FirmwareTrail.report(alert).isPresent()) {
            StatusSearch search = StatusSearch.of(turn, request, alert);
            search.found()
                    .filter(status -> status.code() != BUFFERED)
                    .ifPresent(status -> judge(search, alert, status, trail, findings));
        }
    }

    private static void judge(StatusSearch search, Alert alert, Status status, FirmwareTrail trail, Findings findings) {
        switch (status.code()) {
            case OK -> findings.pass(search.index(), DONE);
            case ACCEPTED -> findings.pass(search.index(), LATER);
            default -> {
                if (trail.isOrdered(alert)) {
                    findings.deviation(
                            search.index(),
                            "The report on firmware, " + Wording.command(alert) + ", is not taken",
                            "200 or 202",
                            status.data());
                }
            }
        }
    }
}
