package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.conformance.transcript.WireMessage;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import dev.provost.syncml.codec.Deviation;
import java.util.List;

/**
 * WBXML is written in the usual way: nothing that a simple reader stumbles over (RepPro 1.2.1, 5.2).
 *
 * <p>Warnings only: what can be read was read.
 */
final class WbxmlOdditiesRule implements AnswerRule {

    private static final String PLAIN = "nothing odd in the encoding";

    @Override
    public String requirement() {
        return "DMREP-SRV-27";
    }

    @Override
    public List<String> permitted() {
        return List.of(PLAIN);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        boolean wbxml = turn.exchange()
                .server()
                .flatMap(WireMessage::encoding)
                .filter(Encoding.WBXML::equals)
                .isPresent();
        if (!wbxml) {
            return;
        }
        List<Deviation> odd = Deviations.of(turn)
                .filter(d -> d.kind() == Deviation.Kind.ENCODING)
                .toList();
        if (odd.isEmpty()) {
            findings.pass(turn.answerIndex(), PLAIN);
        } else {
            findings.doubt(
                    turn.answerIndex(),
                    "The WBXML is written in an unusual way: " + Deviations.describe(odd),
                    PLAIN,
                    "octet " + odd.getFirst().offset());
        }
    }
}
