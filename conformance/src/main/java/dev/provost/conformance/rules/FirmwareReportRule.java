package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Message;
import java.util.List;

/**
 * The report at the end of an operation on firmware is taken (FUMO 1.0, 5.4).
 */
final class FirmwareReportRule implements FirmwareRule {

    private static final FirmwareAlertAnswer ANSWER =
            new FirmwareAlertAnswer("200", "202", "The report on firmware, %s, is not taken");

    @Override
    public String requirement() {
        return "FUMO-SRV-04";
    }

    @Override
    public List<String> permitted() {
        return ANSWER.permitted();
    }

    @Override
    public void alert(Turn turn, Message request, Alert alert, FirmwareTrail trail, Findings findings) {
        if (FirmwareEvents.report(alert).isPresent()) {
            ANSWER.judge(turn, request, alert, trail, findings);
        }
    }
}
