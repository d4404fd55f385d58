package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Data;
import dev.provost.syncml.Message;
import java.util.List;
import java.util.Set;

/**
 * An alert of the server is one that a server sends (DM RepPro 1.2.1, 7).
 */
final class AlertDirectionRule implements AnswerRule {

    private static final String OF_SERVER = "1100 to 1104, 1222, 1223 or 1225";
    private static final Set<AlertCode> OF_DEVICES = Set.of(
            AlertCode.SERVER_INITIATED_MGMT,
            AlertCode.CLIENT_INITIATED_MGMT,
            AlertCode.CLIENT_EVENT,
            AlertCode.GENERIC_ALERT);

    @Override
    public String requirement() {
        return "DMPRO-SRV-48";
    }

    @Override
    public List<String> permitted() {
        return List.of(OF_SERVER);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Commands.all(answer, Alert.class).forEach(alert -> {
            String actual = alert.data().map(Data::asText).orElse("no code");
            if (alert.code().isEmpty()) {
                findings.deviation(
                        turn.answerIndex(),
                        "The server sends an alert that DM does not have",
                        OF_SERVER,
                        Wording.shortened(actual));
            } else if (OF_DEVICES.contains(alert.code().get())) {
                findings.deviation(
                        turn.answerIndex(), "The server sends an alert that is a device's to send", OF_SERVER, actual);
            } else {
                findings.pass(turn.answerIndex(), OF_SERVER);
            }
        });
    }
}
