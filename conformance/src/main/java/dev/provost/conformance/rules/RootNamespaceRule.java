package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import dev.provost.syncml.codec.Deviation;
import java.util.List;

/**
 * The root has the namespace of the version in use (RepPro 1.2.2, 6.2.1).
 *
 * <p>A warning only: deployed servers leave the namespace out, and deployed devices do not look at it.
 */
final class RootNamespaceRule implements AnswerRule {

    @Override
    public String requirement() {
        return "DMREP-SRV-01";
    }

    @Override
    public List<String> permitted() {
        return List.of("the namespace of the version");
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        List<Deviation> found = Deviations.of(turn)
                .filter(d -> d.kind() == Deviation.Kind.NAMESPACE && !Deviations.isInMeta(d))
                .toList();
        if (found.isEmpty()) {
            findings.pass(turn.answerIndex(), "the namespace of the version");
        } else {
            findings.doubt(
                    turn.answerIndex(),
                    Deviations.describe(found),
                    "the namespace of the version in use",
                    found.getFirst().path());
        }
    }
}
