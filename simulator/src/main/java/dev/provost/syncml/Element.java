package dev.provost.syncml;

import java.util.List;

/**
 * An element that the message model has no record for: mark-up inside {@code Data}, or an extension.
 *
 * @param namespace namespace URI, empty when undeclared
 * @param name local name
 * @param text character data of this element, without that of its children
 * @param children child elements in order
 */
public record Element(String namespace, String name, String text, List<Element> children) {

    public Element {
        children = List.copyOf(children);
    }
}
