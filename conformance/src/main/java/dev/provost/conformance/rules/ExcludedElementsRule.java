package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import dev.provost.syncml.codec.Deviation;
import java.util.List;

/** No element is used that DM excludes (RepPro 1.2.1). */
final class ExcludedElementsRule implements AnswerRule {

    @Override
    public String requirement() {
        return "DMREP-SRV-14";
    }

    @Override
    public List<String> permitted() {
        return List.of("elements of DM only");
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Deviations.judge(
                turn,
                findings,
                d -> d.kind() == Deviation.Kind.NOT_USED_IN_DM,
                "elements of DM only",
                "elements of DM only");
    }
}
