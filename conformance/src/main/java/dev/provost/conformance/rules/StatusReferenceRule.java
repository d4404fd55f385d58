package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import java.util.List;
import java.util.Optional;

/**
 * A {@code Status} refers to a message and a command that exist, by the right name (RepPro 1.2.2, 6.4.1).
 *
 * <p>Not judged where the device's message itself is out of order.
 */
final class StatusReferenceRule implements AnswerRule {

    @Override
    public String requirement() {
        return "DMREP-SRV-09";
    }

    @Override
    public boolean derails() {
        return true;
    }

    @Override
    public List<String> permitted() {
        return List.of("a command of the device");
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (turn.isRegular()) {
            Commands.statuses(answer).forEach(status -> judge(turn, status, findings));
        }
    }

    private static void judge(Turn turn, Status status, Findings findings) {
        Session session = turn.session();
        Optional<Message> referred = turn.clientMessage(status.msgRef());
        String actual = Wording.reference(status);
        if (referred.isEmpty() && session.lacksItsBeginning()) {
            return;
        }
        if (referred.isEmpty()) {
            findings.deviation(
                    turn.answerIndex(),
                    "A Status refers to a message that the device never sent",
                    "a MsgID of the device",
                    actual);
        } else if (Wording.isForHeader(status)) {
            findings.pass(turn.answerIndex(), "a command of the device");
        } else if (turn.commandOf(status).isEmpty()) {
            findings.deviation(
                    turn.answerIndex(),
                    "A Status refers to a command that the device never sent",
                    "a CmdID of that message",
                    actual);
        } else if (!turn.commandOf(status).get().name().equals(status.cmd())) {
            findings.deviation(
                    turn.answerIndex(),
                    "A Status gives the command a wrong name",
                    "Cmd " + turn.commandOf(status).get().name(),
                    actual);
        } else {
            findings.pass(turn.answerIndex(), "a command of the device");
        }
    }
}
