package dev.provost.syncml.codec;

import dev.provost.syncml.Data;
import dev.provost.syncml.Element;
import dev.provost.syncml.codec.Deviation.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads the content of the current child of a {@link Scope}: text, {@link Data}, or a whole {@link Element}. */
final class ElementReader {

    private ElementReader() {}

    /** The text of an element that should have no children. */
    static String leaf(Scope scope) {
        TokenReader tokens = scope.tokens();
        TextCollector text = new TextCollector();
        while (true) {
            switch (tokens.next()) {
                case TEXT -> text.add(tokens.text());
                case OPAQUE -> addOpaque(text, scope);
                case START -> {
                    scope.note(
                            Kind.MISPLACED,
                            scope.childPath(),
                            "%s is not allowed in %s.".formatted(Excerpt.of(tokens.name()), scope.child()));
                    scope.skip();
                }
                case END, EOF -> {
                    return text.toString();
                }
            }
        }
    }

    /** The content of a {@code Data}. */
    static Data data(Scope scope) {
        TokenReader tokens = scope.tokens();
        DataCollector content = new DataCollector();
        while (true) {
            switch (tokens.next()) {
                case TEXT -> content.add(tokens.text());
                case OPAQUE -> content.add(tokens.octets());
                case START -> content.add(element(scope));
                case END, EOF -> {
                    if (content.hasStrayText()) {
                        scope.note(Kind.STRAY_TEXT, scope.childPath(), "Text between the elements of Data.");
                    }
                    return content.toData();
                }
            }
        }
    }

    /** The element that has just begun, with all that is in it. */
    static Element element(Scope scope) {
        TokenReader tokens = scope.tokens();
        String namespace = tokens.namespace();
        String name = tokens.name();
        TextCollector text = new TextCollector();
        List<Element> children = new ArrayList<>();
        while (true) {
            switch (tokens.next()) {
                case TEXT -> text.add(tokens.text());
                case OPAQUE -> addOpaque(text, scope);
                case START -> children.add(element(scope));
                case END, EOF -> {
                    return text.toElement(namespace, name, children);
                }
            }
        }
    }

    private static void addOpaque(TextCollector text, Scope scope) {
        byte[] octets = scope.tokens().octets();
        if (!text.add(octets)) {
            scope.note(
                    Kind.ENCODING,
                    scope.childPath(),
                    "%d opaque octets that are no text were read as their base64.".formatted(octets.length));
        }
    }
}
