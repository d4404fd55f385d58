package dev.provost.conformance.cli;

import dev.provost.tree.Format;
import dev.provost.tree.NodeDescription;
import dev.provost.tree.Occurrence;
import dev.provost.tree.Right;
import dev.provost.tree.Scope;
import dev.provost.tree.Value;
import dev.provost.tree.ddf.DdfDocument;
import dev.provost.tree.ddf.DdfNode;
import java.util.stream.Collectors;

/** A device description for people: a line for each node, indented like the tree. */
final class DescriptionText {

    private static final String INDENT = "  ";
    private static final int NAME_WIDTH = 36;
    private static final int FORMAT_WIDTH = 5;
    private static final int ACCESS_WIDTH = 24;

    private final StringBuilder text = new StringBuilder();

    private DescriptionText() {}

    static String of(DdfDocument document) {
        DescriptionText description = new DescriptionText();
        document.man().ifPresent(man -> description.line("Man " + man));
        document.mod().ifPresent(mod -> description.line("Mod " + mod));
        document.nodes().forEach(description::top);
        return description.text.toString();
    }

    private void top(DdfNode node) {
        line(node.path().orElse("."));
        node(node.description(), INDENT);
    }

    private void node(NodeDescription node, String indent) {
        String name = node.isUnnamed() ? "<X>" : node.name();
        String access = node.access().stream().map(Right::command).collect(Collectors.joining(" "));
        String format = node.format().map(Format::wireName).orElse("any");
        StringBuilder facts = new StringBuilder(occurrence(node.occurrence()));
        if (node.scope() == Scope.PERMANENT) {
            facts.append(", permanent");
        }
        if (!node.isCaseSensitive()) {
            facts.append(", in any case");
        }
        if (!node.types().isEmpty()) {
            facts.append(", ").append(String.join(" or ", node.types()));
        }
        node.defaultValue()
                .map(DescriptionText::shown)
                .ifPresent(value -> facts.append(", at first ").append(value));
        line(padded(indent + name, NAME_WIDTH) + " " + padded(format, FORMAT_WIDTH) + " " + padded(access, ACCESS_WIDTH)
                + " " + facts);
        node.children().values().forEach(child -> node(child, indent + INDENT));
    }

    private static String shown(Value value) {
        return value.format() == Format.BIN ? value.size() + " octets" : "\"" + value.text() + "\"";
    }

    private static String occurrence(Occurrence times) {
        String least = times.min() == 0 ? "Zero" : "One";
        if (times.max() == Occurrence.UNBOUNDED) {
            return least + "OrMore";
        }
        if (times.max() > 1) {
            return least + "OrN " + times.max();
        }
        return times.min() == 0 ? "ZeroOrOne" : "One";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** One line whatever the document holds: control characters are shown as dots. */
    private void line(String content) {
        content.codePoints().map(c -> Character.isISOControl(c) ? '.' : c).forEach(text::appendCodePoint);
        text.append('\n');
    }
}
