package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import java.util.List;

/**
 * The first {@code Status} answers the header of the device's message (RepPro 1.2.2, 6.4.1).
 *
 * <p>One that refers to a message that never was is the business of {@link StatusReferenceRule}.
 */
final class HeaderStatusFirstRule implements AnswerRule {

    @Override
    public String requirement() {
        return "DMREP-SRV-10";
    }

    @Override
    public boolean derails() {
        return true;
    }

    @Override
    public List<String> permitted() {
        return List.of("CmdRef 0, Cmd SyncHdr");
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (!turn.isRegular()) {
            return;
        }
        String msgId = turn.request().orElseThrow().header().msgId();
        String expected = "MsgRef " + msgId + ", CmdRef 0, Cmd SyncHdr";
        List<Status> statuses = Commands.statuses(answer);
        if (statuses.isEmpty()) {
            findings.deviation(turn.answerIndex(), "No Status answers the device's message", expected, "no Status");
            return;
        }
        Status first = statuses.getFirst();
        boolean header = first.isForHeader() && Status.HEADER_CMD.equals(first.cmd());
        boolean astray = turn.clientMessage(first.msgRef()).isEmpty();
        if (header && first.msgRef().equals(msgId)) {
            findings.pass(turn.answerIndex(), "CmdRef 0, Cmd SyncHdr");
        } else if (!header || !astray) {
            findings.deviation(
                    turn.answerIndex(),
                    "The first Status is not the one for the header of the device's message",
                    expected,
                    Wording.reference(first));
        }
    }
}
