package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code RespURI} is an absolute URI (RepPro 1.2.2, 6.1.21).
 */
final class RespUriFormRule implements AnswerRule {

    private static final String ABSOLUTE = "an absolute URI";
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");

    @Override
    public String requirement() {
        return "DMREP-SRV-33";
    }

    @Override
    public List<String> permitted() {
        return List.of(ABSOLUTE);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        answer.header().respUri().map(String::strip).ifPresent(uri -> {
            if (SCHEME.matcher(uri).matches()) {
                findings.pass(turn.answerIndex(), ABSOLUTE);
            } else {
                findings.deviation(turn.answerIndex(), "RespURI is not absolute", ABSOLUTE, Wording.shortened(uri));
            }
        });
    }
}
