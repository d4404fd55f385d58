package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Message;
import java.util.List;

/**
 * A device or user that asks for firmware hears 200 when something is done about it in the session, otherwise 202 (FUMO 1.0,
 * 5.4).
 */
final class FirmwareWishRule implements FirmwareRule {

    private static final FirmwareAlertAnswer ANSWER = new FirmwareAlertAnswer(
            "200, in this session", "202, perhaps later", "The wish for firmware, %s, is refused");

    @Override
    public String requirement() {
        return "FUMO-SRV-06";
    }

    @Override
    public List<String> permitted() {
        return ANSWER.permitted();
    }

    @Override
    public void alert(Turn turn, Message request, Alert alert, FirmwareTrail trail, Findings findings) {
        if (FirmwareEvents.isWish(alert)) {
            ANSWER.judge(turn, request, alert, trail, findings);
        }
    }
}
