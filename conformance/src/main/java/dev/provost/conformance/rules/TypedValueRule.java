package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A value has the form of its {@code Format} (MetaInfo 1.2.2, 5.2.4; TND 1.2.1, 9.4.2).
 *
 * <p>Dates and times in an unusual form of ISO 8601, and numbers beyond 32 bits, are warnings only.
 */
final class TypedValueRule implements AnswerRule {

    private static final String RIGHT = "a value in the form of its Format";
    private static final Pattern INT = Pattern.compile("[+-]?\\d+");
    private static final Pattern FLOAT = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([Ee][+-]?\\d+)?|-?INF|NaN");
    private static final Pattern DATE = Pattern.compile("\\d{4}-?\\d{2}-?\\d{2}");
    private static final Pattern TIME =
            Pattern.compile("\\d{2}:?\\d{2}(:?\\d{2}([.,]\\d+)?)?(Z|[+-]\\d{2}(:?\\d{2})?)?");
    private static final int LONGEST_INT = 11;

    @Override
    public String requirement() {
        return "DMREP-SRV-39";
    }

    @Override
    public List<String> permitted() {
        return List.of(RIGHT);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (LargeObjects.isPartial(turn, answer)) {
            return;
        }
        Metas.forEachValue(answer, (command, item, format) -> {
            boolean property = item.target()
                    .map(Location::uri)
                    .filter(uri -> uri.contains("?"))
                    .isPresent();
            if (!property && item.data().isPresent()) {
                judge(
                        turn.answerIndex(),
                        command,
                        format,
                        item.data().get().asText().strip(),
                        findings);
            }
        });
    }

    private static void judge(int index, ItemCommand command, String format, String value, Findings findings) {
        boolean right = switch (format) {
            case "bool" -> value.equals("true") || value.equals("false");
            case "int" -> INT.matcher(value).matches();
            case "float" -> FLOAT.matcher(value).matches();
            case "date" -> DATE.matcher(value).matches();
            case "time" -> TIME.matcher(value).matches();
            case "null" -> value.isEmpty();
            default -> true;
        };
        String message = Wording.command(command) + " has a value that is none of Format " + format;
        String expected = "a value of Format " + format;
        if (!right && (format.equals("date") || format.equals("time") || format.equals("null"))) {
            findings.doubt(index, message, expected, Wording.shortened(value));
        } else if (!right) {
            findings.deviation(index, message, expected, Wording.shortened(value));
        } else if (format.equals("int") && value.length() > LONGEST_INT) {
            findings.doubt(index, message, "32 bits", Wording.shortened(value));
        } else {
            findings.pass(index, RIGHT);
        }
    }
}
