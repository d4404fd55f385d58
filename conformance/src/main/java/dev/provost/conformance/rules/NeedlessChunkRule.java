package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * An object that fits into one message is not sent in chunks (DM Protocol 1.2.1, 7).
 *
 * <p>Advice only: a server may have reasons of its own to send less than the device takes.
 */
final class NeedlessChunkRule implements AnswerRule {

    private static final String NEEDED = "chunks of what does not fit";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    @Override
    public String requirement() {
        return "DMPRO-SRV-53";
    }

    @Override
    public List<String> permitted() {
        return List.of(NEEDED);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        boolean first = turn.previous()
                .flatMap(Turn::answer)
                .filter(LargeObjects::isChunk)
                .isEmpty();
        Optional<Item> chunk = LargeObjects.chunk(answer).filter(item -> first);
        Optional<String> size = chunk.flatMap(Item::meta).flatMap(Meta::size).map(String::strip);
        OptionalLong limit = turn.limits().maxMsgSize();
        boolean limitMayBeMissing = limit.isEmpty() && turn.session().lacksItsBeginning();
        if (limitMayBeMissing || size.filter(s -> NUMBER.matcher(s).matches()).isEmpty()) {
            return;
        }
        long whole = turn.exchange().server().orElseThrow().octets().length
                - chunk.get().data().map(data -> data.asOctets().length).orElse(0)
                + Long.parseLong(size.get());
        if (limit.isEmpty() || whole <= limit.getAsLong()) {
            findings.deviation(
                    turn.answerIndex(),
                    "An object is sent in chunks though it fits into one message",
                    "one message of about " + whole + " octets",
                    limit.isEmpty()
                            ? "chunks for a device without MaxMsgSize"
                            : "chunks for a device that takes " + limit.getAsLong() + " octets");
        } else {
            findings.pass(turn.answerIndex(), NEEDED);
        }
    }
}
