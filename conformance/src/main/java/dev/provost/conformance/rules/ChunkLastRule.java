package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Command;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import java.util.List;

/**
 * Nothing follows on a chunk in its message: no command and no item comes between the chunks of an object (DM Protocol 1.2.1,
 * 7).
 */
final class ChunkLastRule implements AnswerRule {

    private static final String LAST = "a chunk at the end of its message";

    @Override
    public String requirement() {
        return "DMPRO-SRV-13";
    }

    @Override
    public List<String> permitted() {
        return List.of(LAST);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        List<Command> commands = Commands.all(answer).stream()
                .filter(command -> !(command instanceof Status))
                .toList();
        for (int i = 0; i < commands.size(); i++) {
            List<Item> items = Commands.items(commands.get(i));
            for (int k = 0; k < items.size(); k++) {
                if (items.get(k).moreData()) {
                    judge(turn, commands, i, k + 1 < items.size(), findings);
                    return;
                }
            }
        }
    }

    private static void judge(Turn turn, List<Command> commands, int at, boolean itemFollows, Findings findings) {
        if (itemFollows) {
            findings.deviation(
                    turn.answerIndex(),
                    "Another Item follows on a chunk in " + Wording.command(commands.get(at)),
                    LAST,
                    "another Item");
        } else if (at + 1 < commands.size()) {
            findings.deviation(
                    turn.answerIndex(),
                    "A command follows on the chunk in " + Wording.command(commands.get(at)),
                    LAST,
                    Wording.commands(commands.subList(at + 1, commands.size())));
        } else {
            findings.pass(turn.answerIndex(), LAST);
        }
    }
}
