package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import java.util.List;

/**
 * The header holds its elements in the order of the DTD (RepPro 1.2.2, 6.2.2).
 *
 * <p>A server cannot repeat what a message lacked: the answer to one without its ids is not judged.
 */
final class HeaderElementsRule implements AnswerRule {

    private static final String ORDER = "VerDTD, VerProto, SessionID, MsgID, Target, Source, RespURI?, Cred?, Meta?";

    @Override
    public String requirement() {
        return "DMREP-SRV-02";
    }

    @Override
    public List<String> permitted() {
        return List.of(ORDER);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (!turn.isIdentified()) {
            return;
        }
        Deviations.judge(
                turn,
                findings,
                d -> Deviations.isAboutOrder(d) && d.path().startsWith("SyncML/SyncHdr/"),
                ORDER,
                ORDER);
    }
}
