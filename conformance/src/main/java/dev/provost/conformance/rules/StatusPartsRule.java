package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import java.util.List;

/**
 * A {@code Status} has all its parts in the order of the DTD (RepPro 1.2.2, 6.4.1).
 *
 * <p>A server cannot refer to what has no number: the answer to a message without its ids is not judged.
 */
final class StatusPartsRule implements AnswerRule {

    private static final String PARTS = "CmdID, MsgRef, CmdRef, Cmd, TargetRef*, SourceRef*, Chal?, Data, Item*";

    @Override
    public String requirement() {
        return "DMREP-SRV-09";
    }

    @Override
    public List<String> permitted() {
        return List.of(PARTS);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (turn.isIdentified() && !Commands.statuses(answer).isEmpty()) {
            Deviations.judge(
                    turn,
                    findings,
                    d -> Deviations.isAboutOrder(d)
                            && Deviations.isInStatus(d)
                            && !Deviations.isAt(d, "Status", "Cred", "CmdID"),
                    PARTS,
                    PARTS);
        }
    }
}
