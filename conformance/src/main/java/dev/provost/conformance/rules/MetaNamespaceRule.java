package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.conformance.transcript.WireMessage;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import dev.provost.syncml.codec.Deviation;
import java.util.List;

/** The children of {@code Meta} are in the namespace {@code syncml:metinf} (RepPro 1.2.2, 5.4). */
final class MetaNamespaceRule implements AnswerRule {

    @Override
    public String requirement() {
        return "DMREP-SRV-17";
    }

    @Override
    public List<String> permitted() {
        return List.of("syncml:metinf");
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        boolean wbxml =
                turn.exchange().server().flatMap(WireMessage::encoding).stream().anyMatch(Encoding.WBXML::equals);
        if (!wbxml && Metas.areUsed(answer)) {
            Deviations.judge(
                    turn,
                    findings,
                    d -> d.kind() == Deviation.Kind.NAMESPACE && Deviations.isInMeta(d),
                    "syncml:metinf",
                    "syncml:metinf");
        }
    }
}
