package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.conformance.transcript.WireMessage;
import dev.provost.syncml.Encoding;
import java.util.List;
import java.util.Optional;

/**
 * A message in an encoding of DM is answered in that encoding (HTTP Binding 1.2.1, 5.3.3).
 *
 * <p>Judged where the server refuses the encoding by HTTP 415, or answers in it; another encoding in the answer is the
 * business of {@link AcceptRule}.
 */
final class ServedEncodingRule implements TurnRule {

    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    private static final String SERVED = "an answer in the encoding of the device";

    private final Encoding encoding;
    private final String requirement;

    private ServedEncodingRule(Encoding encoding, String requirement) {
        this.encoding = encoding;
        this.requirement = requirement;
    }

    static Rule ofXml() {
        return new ServedEncodingRule(Encoding.XML, "DMTRN-SRV-02");
    }

    static Rule ofWbxml() {
        return new ServedEncodingRule(Encoding.WBXML, "DMTRN-SRV-03");
    }

    @Override
    public String id() {
        return "served-" + encoding.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String requirement() {
        return requirement;
    }

    @Override
    public boolean derails() {
        return true;
    }

    @Override
    public boolean endsTalk() {
        return true;
    }

    @Override
    public List<String> permitted() {
        return List.of(SERVED);
    }

    @Override
    public void judge(Turn turn, Findings findings) {
        Optional<WireMessage> answer = turn.exchange().server();
        boolean concerned =
                turn.exchange().client().encoding().filter(e -> e == encoding).isPresent();
        if (!concerned || answer.isEmpty() || !turn.isRegular()) {
            return;
        }
        if (answer.get().httpStatus().orElse(0) == UNSUPPORTED_MEDIA_TYPE) {
            findings.deviation(
                    turn.answerIndex(),
                    "The server refuses messages in %s. If that is meant, list under encodings in the target what it serves"
                            .formatted(encoding),
                    encoding.mediaType(),
                    "HTTP 415");
        } else if (turn.answer().isPresent()
                && answer.get().encoding().filter(e -> e == encoding).isPresent()) {
            findings.pass(turn.answerIndex(), SERVED);
        }
    }
}
