package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An ACL that the server sets is well formed (TND 1.2.1, 7.7.1).
 *
 * <p>Whether the server keeps its own rights on purpose cannot be seen from outside.
 */
final class AclValueRule implements AnswerRule {

    private static final String ID = "(\\*|[^=&*+\\s]+)";
    private static final Pattern ENTRY = Pattern.compile("(Add|Delete|Exec|Get|Replace)=" + ID + "(\\+" + ID + ")*");
    private static final String WELL_FORMED = "Command=id+id or Command=*, joined by &";
    private static final String EMPTY = "no value, so that the ACL is inherited";

    @Override
    public String requirement() {
        return "DMTND-SRV-06";
    }

    @Override
    public List<String> permitted() {
        return List.of(WELL_FORMED, EMPTY);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        NodeUris.forEachProperty(answer, "ACL", (replace, value) -> {
            if (value.isBlank()) {
                findings.pass(turn.answerIndex(), EMPTY);
            } else if (Stream.of(value.strip().split("&", -1))
                    .allMatch(entry -> ENTRY.matcher(entry).matches())) {
                findings.pass(turn.answerIndex(), WELL_FORMED);
            } else {
                findings.deviation(
                        turn.answerIndex(),
                        Wording.command(replace) + " sets an ACL that is not well formed",
                        WELL_FORMED,
                        Wording.shortened(value));
            }
        });
    }
}
