package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Data;
import dev.provost.syncml.Item;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code Size} of a value that comes whole is the length of its data as transferred (RepPro 1.2.1, 6.4; TND 1.2.1, 7.7.4).
 *
 * <p>A length counted in characters, or of the octets behind base64, is accepted too: the texts can be read so.
 */
final class SizeOfValueRule implements AnswerRule {

    private static final String TRANSFERRED = "the octets as transferred";
    private static final String OTHERWISE = "the characters, or the octets behind base64";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    @Override
    public String requirement() {
        return "DMREP-SRV-35";
    }

    @Override
    public List<String> permitted() {
        return List.of(TRANSFERRED, OTHERWISE);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (LargeObjects.isPartial(turn, answer)) {
            return;
        }
        Metas.forEachValue(
                answer,
                (command, item, format) -> item.meta()
                        .flatMap(Meta::size)
                        .map(String::strip)
                        .filter(size ->
                                NUMBER.matcher(size).matches() && item.data().isPresent())
                        .ifPresent(size -> judge(turn.answerIndex(), command, item, Integer.parseInt(size), findings)));
    }

    private static void judge(int index, ItemCommand command, Item item, int size, Findings findings) {
        Data data = item.data().orElseThrow();
        int octets = data.asOctets().length;
        if (data instanceof Data.Markup) {
            return;
        }
        if (size == octets) {
            findings.pass(index, TRANSFERRED);
        } else if (size == data.asText().length()
                || Base64Text.octets(data.asText())
                        .filter(o -> o.length == size)
                        .isPresent()) {
            findings.pass(index, OTHERWISE);
        } else {
            findings.deviation(
                    index,
                    Wording.command(command) + " gives another Size than its data has",
                    octets + " octets",
                    "Size " + size);
        }
    }
}
