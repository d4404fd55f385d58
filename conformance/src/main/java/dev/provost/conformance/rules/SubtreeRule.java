package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Data;
import dev.provost.syncml.Element;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Item;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.tree.tnds.Tnds;
import dev.provost.tree.tnds.TndsDocument;
import dev.provost.tree.tnds.TndsNode;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A serialised tree in an Add or Replace is valid and carries the right media type and format (TNDS 1.2).
 *
 * <p>Warnings only: a node without {@code Type}, which the specification asks for and its own example leaves out; and a
 * {@code Format} that is missing. A document that travels in several parts is not judged.
 */
final class SubtreeRule implements AnswerRule {

    private static final String VALID = "a valid document with its media type";
    private static final Pattern TREE =
            Pattern.compile("\\s*(<\\?xml[^>]*>\\s*)?(<!DOCTYPE MgmtTree[^>]*>\\s*)?<MgmtTree\\b.*", Pattern.DOTALL);
    private static final Set<String> NO_KIND_OF_ITS_OWN = Set.of("", "text/plain", "text/xml", "application/xml");
    private static final Set<String> OCTETS = Set.of("bin", "b64");

    @Override
    public String requirement() {
        return "DMTND-SRV-08";
    }

    @Override
    public List<String> permitted() {
        return List.of(VALID);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (LargeObjects.isPartial(turn, answer)) {
            return;
        }
        Metas.forEachValue(answer, (command, item, format) -> {
            if (item.data().isPresent()) {
                judge(turn.answerIndex(), command, item, format, findings);
            }
        });
    }

    private static void judge(int index, ItemCommand command, Item item, String format, Findings findings) {
        String type = item.meta()
                .flatMap(Meta::type)
                .or(() -> command.meta().flatMap(Meta::type))
                .orElse("")
                .strip();
        Data data = item.data().orElseThrow();
        Optional<Encoding> encoding = Tnds.encodingOf(type);
        if (encoding.isPresent()) {
            document(index, command, data, format, encoding.get(), findings);
        } else if (isTree(data) && NO_KIND_OF_ITS_OWN.contains(type)) {
            findings.deviation(
                    index,
                    Wording.command(command) + " holds a serialised tree and does not say so",
                    "the Type " + Tnds.mediaType(Encoding.XML),
                    type.isEmpty() ? "no Type" : type);
        }
    }

    private static void document(
            int index, ItemCommand command, Data data, String format, Encoding encoding, Findings findings) {
        try {
            boolean typed = read(data, format, encoding).nodes().stream().allMatch(SubtreeRule::isTyped);
            if (!format.equals("xml") && !OCTETS.contains(format)) {
                findings.doubt(
                        index,
                        Wording.command(command) + " gives a serialised tree another Format",
                        "xml or bin",
                        format);
            } else if (!typed) {
                findings.doubt(
                        index,
                        Wording.command(command) + " holds a serialised tree with a node that has no Type",
                        "the Type of every node",
                        "none");
            } else {
                findings.pass(index, VALID);
            }
        } catch (IllegalArgumentException e) {
            findings.deviation(
                    index,
                    Wording.command(command) + " holds a serialised tree that is not valid",
                    VALID,
                    e.getMessage());
        }
    }

    private static TndsDocument read(Data data, String format, Encoding encoding) {
        if (data instanceof Data.Markup(List<Element> elements) && elements.size() == 1) {
            return Tnds.read(elements.getFirst());
        }
        byte[] octets = format.equals("b64") ? Base64.getMimeDecoder().decode(data.asText()) : data.asOctets();
        return Tnds.read(encoding, octets);
    }

    private static boolean isTyped(TndsNode node) {
        return node.properties().type().isPresent() && node.children().stream().allMatch(SubtreeRule::isTyped);
    }

    private static boolean isTree(Data data) {
        return data instanceof Data.Markup(List<Element> elements)
                ? elements.stream().anyMatch(e -> e.name().equals("MgmtTree"))
                : TREE.matcher(data.asText()).matches();
    }
}
