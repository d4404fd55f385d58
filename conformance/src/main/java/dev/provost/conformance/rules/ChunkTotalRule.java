package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Data;
import dev.provost.syncml.Item;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The chunks of a large object of the server are together as long as its {@code Size} (DM Protocol 1.2.1, 7).
 *
 * <p>Judged where the device took every chunk, for octets and for plain ASCII, which can be counted in one way only. Base64 may
 * be counted as it is transferred or as what it stands for.
 */
final class ChunkTotalRule implements Rule {

    private static final String WHOLE = "as many octets as announced";
    private static final String DECODED = "as many octets behind base64 as announced";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private record Growing(String target, int size, long received, long base64) {}

    @Override
    public String requirement() {
        return "DMPRO-SRV-51";
    }

    @Override
    public List<String> permitted() {
        return List.of(WHOLE, DECODED);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        transcript.sessions().forEach(session -> judge(session, findings));
    }

    private static void judge(Session session, Findings findings) {
        Optional<Growing> open = Optional.empty();
        for (Turn turn : session.turns()) {
            Optional<Item> part = turn.answer().flatMap(ChunkTotalRule::part);
            boolean taken = open.isEmpty() || LargeObjects.takesChunk(turn);
            if (part.isEmpty() || !taken || turn.isRepetition()) {
                open = turn.isRepetition() ? open : Optional.empty();
                continue;
            }
            Optional<Growing> grown = grown(open, part.get());
            if (part.get().moreData()) {
                open = grown;
            } else {
                boolean whole = open.isPresent();
                open = Optional.empty();
                if (whole && grown.isPresent()) {
                    judge(turn, grown.get(), findings);
                }
            }
        }
    }

    /** The chunk or the last part in a message, which holds one value at most then. */
    private static Optional<Item> part(Message answer) {
        List<Item> items = Commands.all(answer, ItemCommand.class)
                .flatMap(command -> command.items().stream())
                .filter(item -> item.data().isPresent())
                .toList();
        return items.stream()
                .filter(Item::moreData)
                .findFirst()
                .or(() -> items.stream().findFirst());
    }

    private static Optional<Growing> grown(Optional<Growing> open, Item part) {
        String target = part.target().map(Location::uri).orElse("");
        Data data = part.data().orElseThrow();
        boolean countable = data instanceof Data.Opaque
                || data instanceof Data.Text(String text) && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
        if (!countable) {
            return Optional.empty();
        }
        int octets = data.asOctets().length;
        long padding = data.asText().chars().filter(c -> c == '=').count();
        return open.isPresent()
                ? open.filter(o -> o.target().equals(target))
                        .map(o -> new Growing(target, o.size(), o.received() + octets, o.base64() + octets - padding))
                : part.meta()
                        .flatMap(Meta::size)
                        .map(String::strip)
                        .filter(size -> NUMBER.matcher(size).matches())
                        .map(size -> new Growing(target, Integer.parseInt(size), octets, octets - padding));
    }

    private static void judge(Turn turn, Growing object, Findings findings) {
        if (object.received() == object.size()) {
            findings.pass(turn.answerIndex(), WHOLE);
        } else if (object.base64() * 3 / 4 == object.size()) {
            findings.pass(turn.answerIndex(), DECODED);
        } else {
            findings.deviation(
                    turn.answerIndex(),
                    "The chunks of a large object are not as long as its Size",
                    object.size() + " octets",
                    object.received() + " octets");
        }
    }
}
