package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import java.util.List;

/** Elements of commands stand in the order of the DTD (RepPro 1.2.2, 7); header and statuses have rules of their own. */
final class ElementOrderRule implements AnswerRule {

    private static final String DTD = "the order of the DTD";

    @Override
    public String requirement() {
        return "DMREP-SRV-16";
    }

    @Override
    public List<String> permitted() {
        return List.of(DTD);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Deviations.judge(
                turn,
                findings,
                d -> Deviations.isAboutOrder(d)
                        && d.path().startsWith("SyncML/SyncBody/")
                        && !Deviations.isInStatus(d)
                        && !Deviations.isBehindFinal(d)
                        && !Deviations.isSecondToRun(d)
                        && !Deviations.isAt(d, "Final", "Cred", "Chal", "CmdID"),
                DTD,
                DTD);
    }
}
