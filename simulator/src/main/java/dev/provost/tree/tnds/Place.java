package dev.provost.tree.tnds;

import dev.provost.syncml.Data;
import dev.provost.syncml.codec.PlacedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An element of a document, with the way that leads to it.
 *
 * @param element the element
 * @param path names of the elements from the root, joined by {@code /}
 */
record Place(PlacedElement element, String path) {

    private static final int SHOWN = 60;

    static Place root(PlacedElement root) {
        return new Place(root, shown(root.name()));
    }

    String name() {
        return element.name();
    }

    String text() {
        return element.text();
    }

    /** The text with the white space around it. */
    String rawText() {
        return element.content().asText();
    }

    Data content() {
        return element.content();
    }

    /** Whether it stood in a document, where opaque blocks and text can be told apart. */
    boolean isPlaced() {
        return element.offset() != PlacedElement.NOWHERE;
    }

    /** The children of a name. */
    List<Place> all(String child) {
        List<Place> places = new ArrayList<>(0);
        element.children(child).forEach(e -> places.add(below(e)));
        return places;
    }

    /** The child of a name, of which there may be only one. */
    Optional<Place> only(String child) {
        List<Place> places = all(child);
        if (places.size() > 1) {
            throw places.get(1).fault("it occurs twice; leave out one");
        }
        return places.stream().findFirst();
    }

    Optional<Place> first() {
        return element.children().stream().findFirst().map(this::below);
    }

    /** Refuses children with other names, unless they are of a namespace of their own. */
    void allow(Set<String> names) {
        for (PlacedElement child : element.children()) {
            boolean ours = child.namespace().isEmpty()
                    || child.namespace().equals(element.namespace())
                    || child.namespace().equals(Tnds.NAMESPACE);
            if (ours && !names.contains(child.name())) {
                throw below(child).fault("it is not allowed here; leave it out");
            }
        }
    }

    BadTndsException fault(String what) {
        String where = isPlaced() ? "At octet " + element.offset() + ", " : "";
        return new BadTndsException(element.offset(), where + "element " + path + ": " + what);
    }

    /** As much of a text as a message should repeat. */
    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    private Place below(PlacedElement child) {
        return new Place(child, path + "/" + shown(child.name()));
    }
}
