package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Item;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Message;
import java.util.List;
import java.util.Optional;

/**
 * The later chunks of a large object describe it as the first one did (DM Protocol 1.2.1, 7).
 *
 * <p>A chunk that says nothing of format and type is not judged: what the first one said holds on.
 */
final class ChunkMetaRule implements AnswerRule {

    private static final String SAME = "the format and type of the first chunk";
    private static final String LEFT_OUT = "neither format nor type";

    @Override
    public String requirement() {
        return "DMPRO-SRV-52";
    }

    @Override
    public List<String> permitted() {
        return List.of(SAME, LEFT_OUT);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Optional<Item> before = turn.previous().flatMap(Turn::answer).flatMap(LargeObjects::chunk);
        if (before.isEmpty() || !LargeObjects.takesChunk(turn)) {
            return;
        }
        Commands.all(answer, ItemCommand.class)
                .flatMap(command -> command.items().stream())
                .filter(item -> item.target().equals(before.get().target()))
                .findFirst()
                .ifPresent(item -> judge(turn.answerIndex(), words(before.get()), words(item), findings));
    }

    private static void judge(int index, Optional<String> before, Optional<String> now, Findings findings) {
        if (before.isEmpty() || now.isEmpty()) {
            findings.pass(index, LEFT_OUT);
        } else if (before.equals(now)) {
            findings.pass(index, SAME);
        } else {
            findings.deviation(
                    index, "A later chunk describes its object otherwise than the one before", before.get(), now.get());
        }
    }

    private static Optional<String> words(Item item) {
        return item.meta()
                .filter(meta -> meta.format().isPresent() || meta.type().isPresent())
                .map(meta -> "Format %s, Type %s"
                        .formatted(meta.format().orElse("chr"), meta.type().orElse("text/plain")));
    }
}
