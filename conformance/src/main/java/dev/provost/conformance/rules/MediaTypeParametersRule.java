package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Message;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parameters {@code verproto} and {@code verdtd} of {@code Content-Type} agree with the message (RepPro 1.2.1, 5.1).
 *
 * <p>Another version that exists is accepted: deployed servers label all their answers alike.
 */
final class MediaTypeParametersRule implements AnswerRule {

    private static final String AGREE = "the versions of the message";
    private static final String OTHER = "another version of DM, in all answers alike";
    private static final Pattern PARAMETER = Pattern.compile("(?i);\\s*(verproto|verdtd)\\s*=\\s*\"?([^\\s\";]+)");

    @Override
    public String requirement() {
        return "DMTRN-SRV-30";
    }

    @Override
    public List<String> permitted() {
        return List.of(AGREE, OTHER);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Matcher parameter = PARAMETER.matcher(turn.exchange()
                .server()
                .flatMap(wire -> wire.header("Content-Type"))
                .orElse(""));
        while (parameter.find()) {
            boolean dtd = parameter.group(1).equalsIgnoreCase("verdtd");
            String expected = dtd ? answer.header().verDtd() : answer.header().verProto();
            if (parameter.group(2).equals(expected)) {
                findings.pass(turn.answerIndex(), AGREE);
            } else if (isVersion(parameter.group(2))) {
                findings.pass(turn.answerIndex(), OTHER);
            } else {
                findings.deviation(
                        turn.answerIndex(),
                        "The parameter %s of Content-Type is not that of the message"
                                .formatted(parameter.group(1).toLowerCase(Locale.ROOT)),
                        expected,
                        Wording.shortened(parameter.group(2)));
            }
        }
    }

    private static boolean isVersion(String text) {
        return Stream.of(DmVersion.values())
                .anyMatch(version ->
                        version.verDtd().equals(text) || version.verProto().equals(text));
    }
}
