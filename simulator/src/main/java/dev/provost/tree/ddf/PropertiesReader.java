package dev.provost.tree.ddf;

import dev.provost.tree.Format;
import dev.provost.tree.NodeDescription;
import dev.provost.tree.Occurrence;
import dev.provost.tree.Right;
import dev.provost.tree.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code DFProperties}. */
final class PropertiesReader {

    private static final Set<String> ALL = Set.of(
            "AccessType",
            "DefaultValue",
            "Description",
            "DFFormat",
            "Occurrence",
            "Scope",
            "DFTitle",
            "DFType",
            "CaseSense");
    private static final int LEAST = 2;
    private static final int MOST = 65_536;

    private final Part properties;

    PropertiesReader(Part properties) {
        this.properties = properties;
        properties.allow(ALL);
    }

    NodeDescription.Builder describe(String name, Part node) {
        Format format = format();
        Right[] access = access();
        boolean interior = format == Format.NODE;
        if (!interior && !node.all("Node").isEmpty()) {
            throw node.fault("its DFFormat is that of a leaf, but it holds a Node; write <node/> or take the Node out");
        }
        NodeDescription.Builder description =
                interior ? NodeDescription.interior(name, access) : NodeDescription.leaf(name, format, access);
        List<String> types = types();
        description.types(types.toArray(new String[0]));
        occurrence(name).ifPresent(description::occurs);
        if (properties.only("Scope").flatMap(Part::first).map(this::isPermanent).orElse(false)) {
            description.permanent();
        }
        if (!interior) {
            defaultValue(format, types).ifPresent(description::defaultValue);
        }
        return description;
    }

    private Format format() {
        Part written = required("DFFormat");
        String name = written.first().map(Part::name).orElseGet(written::text);
        return Format.ofWireName(name)
                .orElseThrow(() -> written.fault("'" + Part.shown(name)
                        + "' is no format; write one of b64, bin, bool, chr, date, float, int, node, null, time, xml"));
    }

    private Right[] access() {
        List<Right> rights = new ArrayList<>();
        Part written = required("AccessType");
        for (Part right : written.children()) {
            rights.add(Right.ofCommand(right.name())
                    .orElseThrow(() ->
                            right.fault("it is no command; write some of Add, Copy, Delete, Exec, Get, Replace")));
        }
        return rights.toArray(new Right[0]);
    }

    /** A type that is empty says nothing; several MIME types are alternatives. */
    private List<String> types() {
        Part written = required("DFType");
        written.allow(Set.of("MIME", "DDFName"));
        return written.children().stream()
                .map(Part::text)
                .filter(type -> !type.isEmpty())
                .toList();
    }

    private Optional<Occurrence> occurrence(String name) {
        Optional<Part> written = properties.only("Occurrence").flatMap(Part::first);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Part one = written.get();
        boolean unnamed = name.equals(NodeDescription.UNNAMED);
        return Optional.of(
                switch (one.name()) {
                    // Several nodes of one name cannot be; a name given at run time may be one of several.
                    case "One" -> Occurrence.ONE;
                    case "ZeroOrOne" -> Occurrence.ZERO_OR_ONE;
                    case "ZeroOrMore" -> unnamed ? Occurrence.ZERO_OR_MORE : Occurrence.ZERO_OR_ONE;
                    case "OneOrMore" -> unnamed ? Occurrence.ONE_OR_MORE : Occurrence.ONE;
                    case "ZeroOrN" -> Occurrence.zeroToN(number(one));
                    case "OneOrN" -> Occurrence.oneToN(number(one));
                    default ->
                        throw one.fault("it says not how often a node occurs; write One, ZeroOrOne, ZeroOrMore,"
                                + " OneOrMore, ZeroOrN or OneOrN");
                });
    }

    /** Some write no number: then there is a limit that they do not tell. */
    private static int number(Part part) {
        String text = part.text();
        if (text.isEmpty()) {
            return Occurrence.UNBOUNDED;
        }
        int number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (number < LEAST || number > MOST) {
            throw part.fault("'" + Part.shown(text) + "' is no limit; write a number from 2 to 65536");
        }
        return number;
    }

    private boolean isPermanent(Part scope) {
        return switch (scope.name()) {
            case "Permanent" -> true;
            case "Dynamic" -> false;
            default -> throw scope.fault("it is no scope; write Permanent or Dynamic");
        };
    }

    /** Whether the case of letters makes a difference in the name; empty when the document leaves it open. */
    Optional<Boolean> caseSensitive() {
        return properties.only("CaseSense").flatMap(Part::first).map(written -> switch (written.name()) {
            case "CS" -> true;
            case "CIS" -> false;
            default -> throw written.fault("it is no way to compare names; write CS or CIS");
        });
    }

    private Optional<Value> defaultValue(Format format, List<String> types) {
        String type = types.stream().findFirst().orElse(Value.TEXT_PLAIN);
        return properties.only("DefaultValue").map(part -> Value.of(format, type, octets(part, format)));
    }

    private static byte[] octets(Part part, Format format) {
        String text = part.text();
        if (format != Format.BIN) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw part.fault("it is not base64, as its DFFormat wants");
        }
    }

    private Part required(String child) {
        return properties.only(child).orElseThrow(() -> properties.fault("it has no " + child + "; add it"));
    }
}
