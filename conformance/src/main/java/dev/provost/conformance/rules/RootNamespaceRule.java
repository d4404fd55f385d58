package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import dev.provost.syncml.codec.Deviation;
import java.util.List;

/**
 * The root has the namespace of the version in use (RepPro 1.2.2, 6.2.1).
 *
 * <p>A namespace that is missing altogether is a warning only: deployed servers leave it out, and deployed devices do not
 * look at it.
 */
final class RootNamespaceRule implements AnswerRule {

    private static final String GOOD = "the namespace of the version";

    @Override
    public String requirement() {
        return "DMREP-SRV-01";
    }

    @Override
    public List<String> permitted() {
        return List.of(GOOD);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        List<Deviation> found = Deviations.of(turn)
                .filter(d -> d.kind() == Deviation.Kind.NAMESPACE && !Deviations.isInMeta(d))
                .toList();
        if (!found.isEmpty() && found.stream().allMatch(RootNamespaceRule::isMissing)) {
            findings.doubt(
                    turn.answerIndex(),
                    Deviations.describe(found),
                    GOOD,
                    found.getFirst().path());
        } else {
            Deviations.judge(turn, findings, found::contains, GOOD, GOOD);
        }
    }

    private static boolean isMissing(Deviation deviation) {
        return deviation.path().equals("SyncML") && deviation.detail().contains("no namespace");
    }
}
