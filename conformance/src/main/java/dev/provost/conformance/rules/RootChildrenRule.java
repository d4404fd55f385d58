package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import java.util.List;

/** The root is {@code SyncML} with {@code SyncHdr} before {@code SyncBody} (RepPro 1.2.2, 6.2.1). */
final class RootChildrenRule implements AnswerRule {

    @Override
    public String requirement() {
        return "DMREP-SRV-01";
    }

    @Override
    public List<String> permitted() {
        return List.of("SyncHdr, then SyncBody");
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Deviations.judge(
                turn,
                findings,
                d -> Deviations.isAboutOrder(d) && d.path().matches("SyncML(/[^/]*)?"),
                "SyncHdr, then SyncBody",
                "SyncHdr, then SyncBody");
    }
}
