package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Get;
import dev.provost.syncml.Message;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a server asks for behind {@code ?list=} follows the grammar; a filter names properties with {@code +} or with {@code
 * -}, never both (TND 1.2.1, 8.1).
 *
 * <p>A list or property that the specification does not know is a warning only: a device may have its own, and answers 406
 * otherwise.
 */
final class TreeQueryRule implements AnswerRule {

    private static final String LIST = "?list=";
    private static final String PLAIN = "Struct, StructData or TNDS";
    private static final String FILTERED = "TNDS with + before each name, or with - before each";
    private static final Pattern FILTER = Pattern.compile("TNDS(\\+[^+-]+)+|TNDS(-[^+-]+)+");
    private static final Pattern MIXED = Pattern.compile("TNDS[+-].*");
    private static final Set<String> LISTS = Set.of("Struct", "StructData", "TNDS");
    private static final Set<String> NAMES =
            Set.of("ACL", "Format", "Name", "Size", "Title", "TStamp", "Type", "VerNo", "Value");

    @Override
    public String requirement() {
        return "DMTND-SRV-12";
    }

    @Override
    public List<String> permitted() {
        return List.of(PLAIN, FILTERED);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Commands.all(answer, Get.class)
                .forEach(get -> NodeUris.of(get).forEach(uri -> {
                    int query = uri.indexOf(LIST);
                    if (query >= 0) {
                        judge(turn.answerIndex(), get, uri.substring(query + LIST.length()), findings);
                    }
                }));
    }

    private static void judge(int index, Get get, String list, Findings findings) {
        if (LISTS.contains(list)) {
            findings.pass(index, PLAIN);
        } else if (FILTER.matcher(list).matches()) {
            filter(index, get, list, findings);
        } else if (MIXED.matcher(list).matches()) {
            findings.deviation(
                    index,
                    Wording.command(get) + " has a filter that is not lawful",
                    FILTERED,
                    Wording.shortened(list));
        } else {
            findings.doubt(
                    index,
                    Wording.command(get) + " asks for a list that the specification does not know",
                    PLAIN,
                    Wording.shortened(list));
        }
    }

    private static void filter(int index, Get get, String list, Findings findings) {
        String unknown = List.of(list.split("[+-]")).stream()
                .skip(1)
                .filter(name -> !NAMES.contains(name))
                .findFirst()
                .orElse("");
        if (unknown.isEmpty()) {
            findings.pass(index, FILTERED);
        } else {
            findings.doubt(
                    index,
                    Wording.command(get) + " filters by a property that the specification does not know",
                    String.join(", ", NAMES.stream().sorted().toList()),
                    Wording.shortened(unknown));
        }
    }
}
