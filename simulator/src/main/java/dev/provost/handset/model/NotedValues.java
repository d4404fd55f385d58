package dev.provost.handset.model;

import dev.provost.tree.Format;
import dev.provost.tree.Occurrence;
import dev.provost.tree.Right;
import dev.provost.tree.Scope;
import dev.provost.tree.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what the notation says of a node into terms of the tree. */
final class NotedValues {

    private static final Pattern OCCURS = Pattern.compile("([01])(?:\\.\\.(\\*|[1-9]\\d{0,4}))?");
    private static final String OCTETS = "application/octet-stream";

    private final Section section;

    NotedValues(Section section) {
        this.section = section;
    }

    Optional<Format> format(NotedNode node) {
        return node.attribute("format")
                .map(name -> Format.ofWireName(name)
                        .filter(format -> format != Format.NODE)
                        .orElseThrow(() -> section.fault(
                                node.lineOf("format"),
                                "'" + name + "' is no format of a leaf",
                                "Allowed: bin, bool, chr, date, float, int, null, time, xml")));
    }

    /** The format that is given, or that the value looks like. */
    Format formatOrGuess(NotedNode node) {
        return format(node).orElseGet(() -> {
            if (node.attributes().containsKey("base64")) {
                return Format.BIN;
            }
            return switch (node.attributes().get("value").type()) {
                case INTEGER -> Format.INT;
                case TRUTH -> Format.BOOL;
                case TEXT, NOTHING -> Format.CHR;
            };
        });
    }

    Value value(NotedNode node, Format format) {
        String type = node.attribute("type").orElse(format == Format.BIN ? OCTETS : Value.TEXT_PLAIN);
        return Value.of(format, type, octets(node));
    }

    private byte[] octets(NotedNode node) {
        Optional<String> base64 = node.attribute("base64");
        if (base64.isEmpty()) {
            return node.attribute("value").orElse("").getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getMimeDecoder().decode(base64.get());
        } catch (IllegalArgumentException e) {
            throw section.fault(node.lineOf("base64"), "this is not base64", "Encode the octets again");
        }
    }

    Right[] access(NotedNode node, Right... otherwise) {
        Optional<String> words = node.attribute("access");
        if (words.isEmpty()) {
            return otherwise;
        }
        List<Right> rights = new ArrayList<>();
        for (String word : words.get().split("[ ,]+")) {
            rights.add(Right.ofCommand(word)
                    .orElseThrow(() -> section.fault(
                            node.lineOf("access"),
                            "'" + word + "' is no command of an access type",
                            "Allowed: "
                                    + String.join(
                                            ", ",
                                            Arrays.stream(Right.values())
                                                    .map(Right::command)
                                                    .toList()))));
        }
        return rights.toArray(new Right[0]);
    }

    Scope scope(NotedNode node, Scope otherwise) {
        return node.attribute("scope")
                .map(word -> switch (word) {
                    case "permanent" -> Scope.PERMANENT;
                    case "dynamic" -> Scope.DYNAMIC;
                    default ->
                        throw section.fault(
                                node.lineOf("scope"), "'" + word + "' is no scope", "Allowed: permanent, dynamic");
                })
                .orElse(otherwise);
    }

    Optional<Occurrence> occurs(NotedNode node) {
        return node.attribute("occurs").map(text -> {
            Matcher matcher = OCCURS.matcher(text);
            if (!matcher.matches() || matcher.group(2) == null && !text.equals("1")) {
                throw section.fault(
                        node.lineOf("occurs"),
                        "'" + text + "' says not how often a node occurs",
                        "Write for instance 1, 0..1, 0..*, 1..* or 0..5");
            }
            String most = matcher.group(2) == null ? "1" : matcher.group(2);
            int max = most.equals("*") ? Occurrence.UNBOUNDED : Integer.parseInt(most);
            return new Occurrence(Integer.parseInt(matcher.group(1)), max);
        });
    }

    List<String> accepts(NotedNode node) {
        return node.attribute("accepts")
                .map(text -> List.of(text.split("[ ,]+")))
                .orElse(List.of());
    }
}
