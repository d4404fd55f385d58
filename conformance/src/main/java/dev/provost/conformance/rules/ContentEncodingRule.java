package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.conformance.transcript.WireMessage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer is compressed only when {@code Accept-Encoding} asks for it (RFC 9110, 12.5.3).
 */
final class ContentEncodingRule implements TurnRule {

    private static final String ASKED = "a content coding that Accept-Encoding names";
    private static final String PLAIN = "no content coding where none was asked for";

    @Override
    public String requirement() {
        return "DMTRN-SRV-29";
    }

    @Override
    public List<String> permitted() {
        return List.of(ASKED, PLAIN);
    }

    @Override
    public void judge(Turn turn, Findings findings) {
        Optional<String> asked = turn.exchange().client().header("Accept-Encoding");
        Optional<WireMessage> wire = turn.exchange().server();
        if (wire.isEmpty()) {
            return;
        }
        String coding =
                wire.get().header("Content-Encoding").orElse("identity").strip().toLowerCase(Locale.ROOT);
        String accepted = asked.orElse("").toLowerCase(Locale.ROOT);
        if (coding.equals("identity")) {
            findings.pass(turn.answerIndex(), PLAIN);
        } else if (accepted.contains(coding) || accepted.contains("*")) {
            findings.pass(turn.answerIndex(), ASKED);
        } else {
            findings.deviation(
                    turn.answerIndex(),
                    "The answer is compressed though the device did not ask for it",
                    asked.orElse("no content coding"),
                    coding);
        }
    }
}
