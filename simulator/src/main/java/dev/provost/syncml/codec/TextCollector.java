package dev.provost.syncml.codec;

import dev.provost.syncml.Element;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Joins pieces of text; one piece, the normal case, is not copied. */
final class TextCollector {

    private String first = "";
    private @Nullable StringBuilder all;

    void add(String piece) {
        if (all != null) {
            all.append(piece);
        } else if (first.isEmpty()) {
            first = piece;
        } else {
            all = new StringBuilder(first).append(piece);
        }
    }

    /** Adds octets: UTF-8 as the text it is, others as base64; answers whether they were text. */
    boolean add(byte[] octets) {
        Optional<String> text = Utf8.decode(octets);
        add(text.orElseGet(() -> Base64.getEncoder().encodeToString(octets)));
        return text.isPresent();
    }

    /** An element with this text, unless that is only the white space between children. */
    Element toElement(String namespace, String name, List<Element> children) {
        String text = toString();
        return new Element(namespace, name, !children.isEmpty() && text.isBlank() ? "" : text, children);
    }

    @Override
    public String toString() {
        return all == null ? first : all.toString();
    }
}
