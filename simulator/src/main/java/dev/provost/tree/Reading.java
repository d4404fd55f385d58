package dev.provost.tree;

import java.util.List;
import java.util.Set;
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
     * The nodes of a subtree, for {@code ?list=Struct} and {@code ?list=StructData}: Results carry one item for each.
     *
     * @param nodes each node before those below it; nodes that the actor may not read are left out
     */
    record OfList(List<Listed> nodes) implements Reading {

        public OfList {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * One node of a list.
     *
     * @param uri its address
     * @param node the node
     * @param withValue whether the value of a leaf was asked for
     */
    record Listed(LocUri uri, Node node, boolean withValue) {}

    /**
     * A subtree, for {@code ?list=TNDS}: Results carry one item with the subtree as a document.
     *
     * @param uri the address of the start node
     * @param node the start node, without the nodes that the actor may not read and all below them
     * @param properties the properties wanted; not all nodes need have them
     * @param withValues whether values were asked for
     */
    record OfSubtree(LocUri uri, Node node, Set<Property> properties, boolean withValues) implements Reading {

        public OfSubtree {
            properties = Set.copyOf(properties);
        }
    }

    /**
     * No answer but a status.
     *
     * @param status anything but {@link TreeStatus#OK}
     */
    record Refused(TreeStatus status) implements Reading {}
}
