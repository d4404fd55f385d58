package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Message;
import java.util.List;

/** A generic alert with several items gets one {@code Status} (DM Protocol 1.2.1, 8.7). */
final class SingleAlertStatusRule implements AnswerRule {

    @Override
    public String requirement() {
        return "DMPRO-SRV-29";
    }

    @Override
    public List<String> permitted() {
        return List.of("one Status");
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (!turn.isRegular()) {
            return;
        }
        Message request = turn.request().orElseThrow();
        Commands.all(request, Alert.class)
                .filter(alert -> Aborts.is(alert, AlertCode.GENERIC_ALERT)
                        && alert.items().size() > 1)
                .forEach(alert -> {
                    int statuses = turn.statusesFor(request, alert).size();
                    if (statuses == 1) {
                        findings.pass(turn.answerIndex(), "one Status");
                    } else if (statuses > 1) {
                        findings.deviation(
                                turn.answerIndex(),
                                Wording.command(alert) + " gets a Status for each item",
                                "one Status",
                                statuses + " statuses");
                    }
                });
    }
}
