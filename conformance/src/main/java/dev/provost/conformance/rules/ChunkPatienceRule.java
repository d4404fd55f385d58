package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Item;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Status;
import dev.provost.syncml.StatusCode;
import java.util.List;
import java.util.Optional;

/**
 * The next chunk of a large object is sent only after 213 for the one before (DM Protocol 1.2.1, 7).
 *
 * <p>Only what has more to come and no {@code Size} is a next chunk beyond doubt: a server may send the whole value once
 * more, or another one, after a refusal.
 */
final class ChunkPatienceRule implements AnswerRule {

    private static final int BUFFERED = StatusCode.CHUNKED_ITEM_ACCEPTED_AND_BUFFERED.code();
    private static final String NEXT = "the next chunk after 213";
    private static final String STOP = "no next chunk after another status";

    @Override
    public String requirement() {
        return "DMPRO-SRV-14";
    }

    @Override
    public List<String> permitted() {
        return List.of(NEXT, STOP);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (!turn.isRegular()) {
            return;
        }
        Message request = turn.request().orElseThrow();
        turn.previous()
                .flatMap(Turn::answer)
                .ifPresent(before -> Commands.all(before, ItemCommand.class)
                        .filter(command -> command.items().stream().anyMatch(Item::moreData))
                        .forEach(chunk -> code(request, before, chunk)
                                .ifPresent(code -> judge(turn.answerIndex(), code, isNext(answer, chunk), findings))));
    }

    private static void judge(int index, int code, boolean next, Findings findings) {
        if (code == BUFFERED && next) {
            findings.pass(index, NEXT);
        } else if (code != BUFFERED && next) {
            findings.deviation(
                    index,
                    "The next chunk follows although the device did not take the last one",
                    STOP,
                    "Status " + code);
        } else if (code != BUFFERED) {
            findings.pass(index, STOP);
        }
    }

    private static Optional<Integer> code(Message request, Message before, ItemCommand chunk) {
        return Commands.statuses(request).stream()
                .filter(status -> status.msgRef().equals(before.header().msgId())
                        && status.cmdRef().equals(chunk.cmdId()))
                .map(Status::code)
                .findFirst();
    }

    private static boolean isNext(Message answer, ItemCommand chunk) {
        return Commands.all(answer, ItemCommand.class)
                .filter(command -> command.name().equals(chunk.name()))
                .flatMap(command -> command.items().stream())
                .anyMatch(item -> item.moreData()
                        && item.meta().flatMap(Meta::size).isEmpty()
                        && item.target().equals(chunk.items().getLast().target()));
    }
}
