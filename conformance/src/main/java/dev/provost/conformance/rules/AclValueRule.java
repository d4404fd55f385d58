package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An ACL that the server sets is well formed (TND 1.2.1, 7.7.1).
 *
 * <p>Whether the server keeps its own rights on purpose cannot be seen from outside.
 */
final class AclValueRule implements AnswerRule {

    private static final Set<String> COMMANDS = Set.of("Add", "Delete", "Exec", "Get", "Replace");
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
            } else if (Stream.of(value.strip().split("&", -1)).allMatch(AclValueRule::isEntry)) {
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

    private static boolean isEntry(String entry) {
        int equals = entry.indexOf('=');
        return equals > 0
                && COMMANDS.contains(entry.substring(0, equals))
                && Stream.of(entry.substring(equals + 1).split("\\+", -1)).allMatch(AclValueRule::isId);
    }

    private static boolean isId(String id) {
        return id.equals("*")
                || (!id.isEmpty() && id.chars().noneMatch(c -> c == '=' || c == '*' || Character.isWhitespace(c)));
    }
}
