package dev.provost.tree;

import java.util.List;
import java.util.stream.Collectors;

/** The answer to Get (TND 1.2.1, 8). */
public sealed interface Reading {

    /** {@link TreeStatus#OK} for everything but {@link Refused}. */
    default TreeStatus status() {
        return TreeStatus.OK;
    }

    /**
     * A leaf: Results carry its value with Format and Type.
     *
     * @param value the value
     */
    record OfLeaf(Value value) implements Reading {}

    /**
     * An interior node: Results carry Format {@code node}, Type {@code text/plain} and {@link #data()}.
     *
     * @param childNames without escapes, in no particular order
     */
    record OfInterior(List<String> childNames) implements Reading {

        public OfInterior {
            childNames = List.copyOf(childNames);
        }

        /** The names joined by {@code /}, escaped where a URI needs it; empty without children. */
        public String data() {
            return childNames.stream().map(Segment::escape).collect(Collectors.joining("/"));
        }
    }

    /**
     * A property: Results carry the text, {@code Meta} is not recommended.
     *
     * @param text the value of the property
     */
    record OfProperty(String text) implements Reading {}

    /**
     * No answer but a status.
     *
     * @param status anything but {@link TreeStatus#OK}
     */
    record Refused(TreeStatus status) implements Reading {}
}
