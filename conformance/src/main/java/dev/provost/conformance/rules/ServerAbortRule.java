package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import java.util.List;

/**
 * An abort of the server ends its package and brings no commands (DM Protocol 1.2.1, 8.1).
 */
final class ServerAbortRule implements AnswerRule {

    private static final String ALONE = "statuses, Alert 1223 and Final";

    @Override
    public String requirement() {
        return "DMPRO-SRV-49";
    }

    @Override
    public List<String> permitted() {
        return List.of(ALONE);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (!Aborts.isAbort(answer)) {
            return;
        }
        List<Command> others = turn.serverCommands().stream()
                .filter(command -> !(command instanceof Alert alert)
                        || alert.code().filter(AlertCode::isUserInteraction).isPresent())
                .toList();
        if (!others.isEmpty()) {
            findings.deviation(
                    turn.answerIndex(),
                    "The server sends commands together with its abort",
                    ALONE,
                    Wording.commands(others));
        } else if (!answer.isFinal()) {
            findings.deviation(
                    turn.answerIndex(), "The abort of the server does not end its package", ALONE, "no Final");
        } else {
            findings.pass(turn.answerIndex(), ALONE);
        }
    }
}
