package dev.provost.syncml.codec;

import dev.provost.syncml.Data;
import dev.provost.syncml.Element;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out what kind of {@link Data} the pieces of an element make: one opaque piece makes all of it opaque. */
final class DataCollector {

    private final TextCollector text = new TextCollector();
    private final List<Element> elements = new ArrayList<>(0);
    private @Nullable ByteArrayOutputStream octets;

    void add(String piece) {
        if (octets == null) {
            text.add(piece);
        } else {
            octets.writeBytes(piece.getBytes(StandardCharsets.UTF_8));
        }
    }

    void add(byte[] piece) {
        if (octets == null) {
            octets = new ByteArrayOutputStream(piece.length);
            octets.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        octets.writeBytes(piece);
    }

    void add(Element element) {
        elements.add(element);
    }

    /** Whether there is text or an opaque block beside elements. */
    boolean hasStrayText() {
        return !elements.isEmpty() && (octets != null || !text.toString().isBlank());
    }

    Data toData() {
        if (!elements.isEmpty()) {
            return new Data.Markup(elements);
        }
        if (octets != null) {
            return Data.octets(octets.toByteArray());
        }
        String content = text.toString();
        return content.isEmpty() ? Data.EMPTY : Data.text(content);
    }
}
