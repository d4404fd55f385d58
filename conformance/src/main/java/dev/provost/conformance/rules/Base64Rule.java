package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Message;
import java.util.List;

/**
 * With Format {@code b64} the data is valid base64 (RepPro 1.2.1, Item).
 *
 * <p>Line breaks inside are accepted. Chunks of a large object are not judged: they may end anywhere in the text.
 */
final class Base64Rule implements AnswerRule {

    @Override
    public String requirement() {
        return "DMREP-SRV-19";
    }

    @Override
    public List<String> permitted() {
        return List.of("valid base64");
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (LargeObjects.isPartial(turn, answer)) {
            return;
        }
        Metas.forEachValue(answer, (command, item, format) -> {
            if (format.equals("b64") && item.data().isPresent()) {
                judge(turn.answerIndex(), command, item.data().get().asText(), findings);
            }
        });
    }

    private static void judge(int index, ItemCommand command, String text, Findings findings) {
        if (Base64Text.isValid(text)) {
            findings.pass(index, "valid base64");
        } else {
            findings.deviation(
                    index,
                    Wording.command(command) + " has data that is no base64",
                    "valid base64",
                    Wording.shortened(text));
        }
    }
}
