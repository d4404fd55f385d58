package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import java.util.List;

/** A rename gives a single segment as the new name (TND 1.2.1, 7). */
final class RenameRule implements AnswerRule {

    @Override
    public String requirement() {
        return "DMTND-SRV-10";
    }

    @Override
    public List<String> permitted() {
        return List.of("a single segment");
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        NodeUris.forEachProperty(answer, "Name", (replace, value) -> {
            if (value.isBlank() || value.contains("/")) {
                findings.deviation(
                        turn.answerIndex(),
                        Wording.command(replace) + " renames a node to what is no single segment",
                        "a name without /",
                        Wording.shortened(value));
            } else {
                findings.pass(turn.answerIndex(), "a single segment");
            }
        });
    }
}
