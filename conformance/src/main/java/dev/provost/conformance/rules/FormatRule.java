package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Add;
import dev.provost.syncml.Data;
import dev.provost.syncml.Item;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Message;
import java.util.List;
import java.util.Set;

/**
 * {@code Format} is one that DM knows, and an interior node is added without data (RepPro 1.2.1, 6.6.1).
 *
 * <p>Whether a missing {@code Format} should have been given cannot be seen from outside. Empty data for an interior node
 * is a warning only, since nothing is lost by it.
 */
final class FormatRule implements AnswerRule {

    private static final Set<String> FORMATS =
            Set.of("b64", "bin", "bool", "chr", "int", "node", "null", "xml", "date", "time", "float");
    private static final String VALUE = "a known Format";
    private static final String INTERIOR = "Format node without Data";

    @Override
    public String requirement() {
        return "DMREP-SRV-18";
    }

    @Override
    public List<String> permitted() {
        return List.of(VALUE, INTERIOR);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Metas.forEachValue(
                answer, (command, item, format) -> judge(turn.answerIndex(), command, item, format, findings));
    }

    private static void judge(int index, ItemCommand command, Item item, String format, Findings findings) {
        boolean interior = format.equals("node");
        String text = item.data().map(Data::asText).orElse("");
        if (!FORMATS.contains(format)) {
            findings.deviation(index, Wording.command(command) + " has an unknown Format", VALUE, format);
        } else if (interior && command instanceof Add && !text.isBlank()) {
            findings.deviation(
                    index,
                    Wording.command(command) + " gives an interior node a value",
                    "no Data",
                    Wording.shortened(text));
        } else if (interior && command instanceof Add && item.data().isPresent()) {
            findings.doubt(
                    index, Wording.command(command) + " gives an interior node an empty Data", "no Data", "empty Data");
        } else {
            findings.pass(index, interior ? INTERIOR : VALUE);
        }
    }
}
