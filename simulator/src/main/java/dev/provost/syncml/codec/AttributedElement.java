package dev.provost.syncml.codec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An element of a document whose information is in its attributes. Immutable.
 *
 * @param name local name
 * @param attributes attributes without a prefix, in order
 * @param children child elements, in order
 * @param offset octets from the start of the document to where it begins
 */
public record AttributedElement(
        String name, Map<String, String> attributes, List<AttributedElement> children, long offset) {

    public AttributedElement {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /**
     * Reads an XML document as safely as messages are read: nothing is fetched, no entity is resolved, size, depth and
     * number of elements are bounded. Text between the elements is skipped.
     *
     * @throws MalformedMessageException when the document is not well formed or exceeds a limit
     */
    public static AttributedElement read(byte[] document, CodecLimits limits) {
        return AttributedReader.read(document, limits);
    }
}
