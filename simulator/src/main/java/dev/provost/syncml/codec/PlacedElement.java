package dev.provost.syncml.codec;

import dev.provost.syncml.Data;
import dev.provost.syncml.Element;
import java.util.List;
import java.util.stream.Stream;

/**
 * An element of a document that is no message, with the place where it begins. Immutable.
 *
 * @param offset octets from the start of the document, {@value #NOWHERE} for an element that was part of a message
 * @param namespace namespace URI, empty when undeclared
 * @param name local name
 * @param content text, or octets when at least a part of it was an opaque block; without that of the children
 * @param children child elements in order
 */
public record PlacedElement(long offset, String namespace, String name, Data content, List<PlacedElement> children) {

    /** The offset of an element whose place is not known. */
    public static final long NOWHERE = -1;

    public PlacedElement {
        children = List.copyOf(children);
    }

    /** An element of a message, whose place in the message is not known any more. */
    public static PlacedElement of(Element element) {
        return new PlacedElement(
                NOWHERE,
                element.namespace(),
                element.name(),
                Data.text(element.text()),
                element.children().stream().map(PlacedElement::of).toList());
    }

    /** The children of a name, whatever their namespace. */
    public Stream<PlacedElement> children(String childName) {
        return children.stream().filter(child -> child.name().equals(childName));
    }

    /** The text with the white space around it removed. */
    public String text() {
        return content.asText().strip();
    }
}
