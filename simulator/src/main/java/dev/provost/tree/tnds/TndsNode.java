package dev.provost.tree.tnds;

import dev.provost.tree.Format;
import dev.provost.tree.Value;
import java.util.List;
import java.util.Optional;

/**
 * A {@code Node} of a serialised subtree (TNDS 1.2, 5.3).
 *
 * @param name the name without escapes; empty when the document leaves it to the device
 * @param path the address above the node, as written; only nodes at the top have one
 * @param leaf whether it is a leaf
 * @param properties what is said of it
 * @param value the value of a leaf, with format {@code chr} and type {@code text/plain} where the document names none;
 *     empty when the document has none
 * @param children the nodes below an interior node
 */
public record TndsNode(
        String name,
        Optional<String> path,
        boolean leaf,
        TndsProperties properties,
        Optional<Value> value,
        List<TndsNode> children) {

    public TndsNode {
        children = List.copyOf(children);
        if (leaf ? !children.isEmpty() : value.isPresent()) {
            throw new IllegalArgumentException("'" + name + "' cannot have both a value and nodes below it");
        }
    }

    /** An interior node. */
    public static TndsNode interior(String name, String identifier, TndsNode... children) {
        return new TndsNode(
                name,
                Optional.empty(),
                false,
                TndsProperties.of(Format.NODE, identifier),
                Optional.empty(),
                List.of(children));
    }

    /** A leaf. */
    public static TndsNode leaf(String name, Value value) {
        return new TndsNode(
                name,
                Optional.empty(),
                true,
                TndsProperties.of(value.format(), value.type()),
                Optional.of(value),
                List.of());
    }

    /** This at another place. */
    public TndsNode withPath(String other) {
        return new TndsNode(name, Optional.of(other), leaf, properties, value, children);
    }

    /** This with other properties; the value keeps its format and type. */
    public TndsNode with(TndsProperties others) {
        return new TndsNode(name, path, leaf, others, value, children);
    }
}
