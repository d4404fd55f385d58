package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Message;
import java.util.List;

/**
 * Every message of the server ends its package, but for the chunks of a large object (DM Protocol 1.2.1, 6.2).
 *
 * <p>Answers to an open package have a {@linkplain NextMessageRule rule} of their own. A rejection without {@code Final} is
 * a warning only: the device starts its package anew in any case.
 */
final class FinalRule implements AnswerRule {

    private static final String FINAL = "Final";
    private static final String CHUNK = "a chunk without Final";
    private static final String NO_ROOM =
            "no Final where the MaxMsgSize of the device leaves statuses for the next message";

    @Override
    public String requirement() {
        return "DMPRO-SRV-04";
    }

    @Override
    public boolean derails() {
        return true;
    }

    @Override
    public List<String> permitted() {
        return List.of(FINAL, CHUNK, NO_ROOM);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        boolean chunk = LargeObjects.isChunk(answer);
        boolean open = turn.request().filter(Message::isFinal).isEmpty() && !ServerPackage.isOpen(turn);
        if (!turn.isRegular() || open || Aborts.holds(answer, AlertCode.NEXT_MESSAGE)) {
            return;
        }
        if (chunk && answer.isFinal()) {
            findings.deviation(
                    turn.answerIndex(),
                    "The package ends in the middle of a large object",
                    "no Final before the last chunk",
                    "Final");
        } else if (chunk || answer.isFinal()) {
            findings.pass(turn.answerIndex(), chunk ? CHUNK : FINAL);
        } else if (ServerPackage.leavesStatusesOut(turn)) {
            findings.pass(turn.answerIndex(), NO_ROOM);
        } else if (turn.isRejected()) {
            findings.doubt(turn.answerIndex(), "The rejecting message does not end its package", "Final", "no Final");
        } else {
            findings.deviation(turn.answerIndex(), "The message does not end its package", "Final", "no Final");
        }
    }
}
