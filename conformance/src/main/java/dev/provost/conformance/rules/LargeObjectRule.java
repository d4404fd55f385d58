package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Item;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first chunk of a large object gives its size, the others do not and name the same target (DM Protocol 1.2.1, 7).
 *
 * <p>After a chunk that the device did not accept with 213, nothing is judged, nor a message in which the statuses that are due
 * leave no room for a chunk, or that rejects the device.
 */
final class LargeObjectRule implements AnswerRule {

    private static final String FIRST = "first chunk with Size";
    private static final String NEXT = "next chunk of the same target without Size";

    @Override
    public String requirement() {
        return "DMPRO-SRV-13";
    }

    @Override
    public List<String> permitted() {
        return List.of(FIRST, NEXT);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Optional<Item> before = turn.previous().flatMap(Turn::answer).flatMap(LargeObjects::chunk);
        if (before.isPresent()) {
            if (LargeObjects.takesChunk(turn)) {
                judgeNext(turn, before.get(), answer, findings);
            }
            return;
        }
        boolean mayGoOn = turn.previous().isEmpty() && turn.session().lacksItsBeginning();
        LargeObjects.chunk(answer).filter(item -> !mayGoOn).ifPresent(item -> {
            if (size(item).isPresent()) {
                findings.pass(turn.answerIndex(), FIRST);
            } else {
                findings.deviation(
                        turn.answerIndex(),
                        "The first chunk of a large object does not give its size",
                        "Size",
                        "no Size");
            }
        });
    }

    private static void judgeNext(Turn turn, Item before, Message answer, Findings findings) {
        Optional<Item> next = items(answer).findFirst();
        if (next.isEmpty() && !answer.isFinal() && Limits.leavesNoRoom(turn)) {
            return;
        }
        String target = target(before);
        if (next.filter(item -> target(item).equals(target)).isEmpty()) {
            findings.deviation(
                    turn.answerIndex(),
                    "The message does not go on with the large object",
                    "next chunk for " + target,
                    next.map(LargeObjectRule::target).orElse("no item"));
        } else if (size(next.get()).isPresent()) {
            findings.deviation(
                    turn.answerIndex(),
                    "A later chunk of a large object gives its size again",
                    "no Size",
                    "Size " + size(next.get()).get());
        } else {
            findings.pass(turn.answerIndex(), NEXT);
        }
    }

    private static Stream<Item> items(Message message) {
        return Commands.all(message, ItemCommand.class).flatMap(command -> command.items().stream());
    }

    private static Optional<String> size(Item item) {
        return item.meta().flatMap(Meta::size);
    }

    private static String target(Item item) {
        return item.target().map(Location::uri).orElse("no target");
    }
}
