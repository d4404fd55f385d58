package dev.provost.tree.ddf;

import dev.provost.syncml.codec.PlacedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An element of a description, without those of foreign namespaces below it.
 *
 * @param element the element
 * @param path names of the elements from the root, joined by {@code /}
 * @param namespace the namespace of the root
 * @param lines the lines of the document
 */
record Part(PlacedElement element, String path, String namespace, Lines lines) {

    private static final int SHOWN = 60;

    static Part root(PlacedElement root, Lines lines) {
        return new Part(root, shown(root.name()), root.namespace(), lines);
    }

    String name() {
        return element.name();
    }

    String text() {
        return element.text();
    }

    List<Part> children() {
        List<Part> parts = new ArrayList<>(element.children().size());
        for (PlacedElement child : element.children()) {
            if (child.namespace().equals(namespace)) {
                parts.add(new Part(child, path + "/" + shown(child.name()), namespace, lines));
            }
        }
        return parts;
    }

    List<Part> all(String child) {
        return children().stream().filter(part -> part.name().equals(child)).toList();
    }

    /** The child of a name, of which there may be only one. */
    Optional<Part> only(String child) {
        List<Part> parts = all(child);
        if (parts.size() > 1) {
            throw parts.get(1).fault("it occurs twice; leave out one");
        }
        return parts.stream().findFirst();
    }

    Optional<Part> first() {
        return children().stream().findFirst();
    }

    void allow(Set<String> names) {
        children().stream()
                .filter(part -> !names.contains(part.name()))
                .findFirst()
                .ifPresent(part -> {
                    throw part.fault("it is not allowed here; leave it out");
                });
    }

    BadDdfException fault(String what) {
        return lines.fault(element.offset(), "element " + path + ": " + what);
    }

    /** As much of a text as a message should repeat. */
    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
