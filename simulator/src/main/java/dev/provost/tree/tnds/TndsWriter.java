package dev.provost.tree.tnds;

import dev.provost.syncml.Element;
import dev.provost.tree.Format;
import dev.provost.tree.Value;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Writes a document as elements, in the order of the DTD. */
final class TndsWriter {

    private static final String VERSION = "1.2";
    private static final String BASE64 = "b64";

    private TndsWriter() {}

    static Element write(TndsDocument document) {
        List<Element> parts = new ArrayList<>();
        parts.add(leaf("VerDTD", VERSION));
        document.man().ifPresent(man -> parts.add(leaf("Man", man)));
        document.mod().ifPresent(mod -> parts.add(leaf("Mod", mod)));
        document.nodes().forEach(node -> parts.add(node(node)));
        return element("MgmtTree", parts);
    }

    private static Element node(TndsNode node) {
        List<Element> parts = new ArrayList<>();
        parts.add(leaf("NodeName", node.name().equals(Snapshot.ROOT) ? Snapshot.ROOT : Names.escape(node.name())));
        node.path().ifPresent(path -> parts.add(leaf("Path", path)));
        List<Element> properties = properties(node);
        if (!properties.isEmpty()) {
            parts.add(element("RTProperties", properties));
        }
        node.children().forEach(child -> parts.add(node(child)));
        node.value().filter(value -> value.format() != Format.NULL).ifPresent(value -> parts.add(value(value)));
        return element("Node", parts);
    }

    private static List<Element> properties(TndsNode node) {
        TndsProperties given = node.properties();
        List<Element> parts = new ArrayList<>();
        given.acl().ifPresent(acl -> parts.add(leaf("ACL", acl.toString())));
        given.format().ifPresent(format -> parts.add(element("Format", List.of(leaf(format(node, format), "")))));
        given.title().ifPresent(title -> parts.add(leaf("Title", title)));
        given.tStamp().ifPresent(tStamp -> parts.add(leaf("TStamp", tStamp)));
        given.type()
                .ifPresent(type -> parts.add(element("Type", List.of(leaf(node.leaf() ? "MIME" : "DDFName", type)))));
        given.verNo().ifPresent(verNo -> parts.add(leaf("VerNo", Integer.toString(verNo))));
        return parts;
    }

    private static String format(TndsNode node, Format format) {
        boolean encoded = node.value().map(TndsWriter::isEncoded).orElse(false);
        return encoded ? BASE64 : format.wireName();
    }

    private static Element value(Value value) {
        return leaf("Value", isEncoded(value) ? Base64.getEncoder().encodeToString(value.octets()) : value.text());
    }

    /** Octets, and text with characters that XML does not have, are written as base64. */
    private static boolean isEncoded(Value value) {
        return value.format() == Format.BIN || !Names.areCarriable(value.text());
    }

    private static Element leaf(String name, String text) {
        return new Element(Tnds.NAMESPACE, name, text, List.of());
    }

    private static Element element(String name, List<Element> parts) {
        return new Element(Tnds.NAMESPACE, name, "", parts);
    }
}
