package dev.provost.handset.model;

import static dev.provost.tree.Right.ADD;
import static dev.provost.tree.Right.COPY;
import static dev.provost.tree.Right.DELETE;
import static dev.provost.tree.Right.GET;
import static dev.provost.tree.Right.REPLACE;

import dev.provost.tree.Actor;
import dev.provost.tree.Change;
import dev.provost.tree.Format;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.NodeDescription;
import dev.provost.tree.Property;
import dev.provost.tree.Right;
import dev.provost.tree.Scope;
import dev.provost.tree.Value;

/**
 * Gives meaning to the compact notation of a tree.
 *
 * <p>A named node is a permanent one; an entry beside {@code *} is one of the run-time nodes that {@code *} describes,
 * and everything in a run-time node is dynamic, unless {@code .scope} says otherwise.
 */
final class TreeNotation {

    private static final Right[] FIXED_LEAF = {COPY, GET, REPLACE};
    private static final Right[] FIXED_INTERIOR = {GET};
    private static final Right[] DYNAMIC_LEAF = {ADD, COPY, DELETE, GET, REPLACE};
    private static final Right[] DYNAMIC_INTERIOR = {ADD, DELETE, GET, REPLACE};

    private final Section section;
    private final NotedValues values;

    TreeNotation(Section section) {
        this.section = section;
        this.values = new NotedValues(section);
    }

    /** Describes the children of a node. */
    void describeChildren(NodeDescription.Builder parent, NotedNode node, boolean dynamic) {
        boolean runtime = node.children().containsKey(NodeDescription.UNNAMED);
        node.children().forEach((name, child) -> {
            boolean unnamed = name.equals(NodeDescription.UNNAMED);
            boolean instance = runtime && !unnamed && values.scope(child, Scope.DYNAMIC) == Scope.DYNAMIC;
            if (!instance) {
                parent.child(describe(name, child, dynamic || unnamed));
            }
        });
    }

    private NodeDescription describe(String name, NotedNode node, boolean dynamic) {
        boolean isDynamic = values.scope(node, dynamic ? Scope.DYNAMIC : Scope.PERMANENT) == Scope.DYNAMIC;
        NodeDescription.Builder builder = node.isLeaf() ? leaf(name, node, isDynamic) : interior(name, node, isDynamic);
        if (!isDynamic) {
            builder.permanent();
        }
        values.occurs(node).ifPresent(builder::occurs);
        return builder.build();
    }

    private NodeDescription.Builder leaf(String name, NotedNode node, boolean dynamic) {
        Format format = values.formatOrGuess(node);
        return NodeDescription.leaf(name, format, values.access(node, dynamic ? DYNAMIC_LEAF : FIXED_LEAF))
                .types(values.accepts(node).toArray(new String[0]))
                .defaultValue(values.value(node, format));
    }

    private NodeDescription.Builder interior(String name, NotedNode node, boolean dynamic) {
        NodeDescription.Builder builder =
                NodeDescription.interior(name, values.access(node, dynamic ? DYNAMIC_INTERIOR : FIXED_INTERIOR));
        node.attribute("type").ifPresent(builder::types);
        describeChildren(builder, node, dynamic);
        return builder;
    }

    /** Brings the nodes to life that are not there by themselves, and sets ACLs and titles. */
    ManagementTree grow(ManagementTree tree, LocUri uri, NotedNode node) {
        ManagementTree grown = property(tree, uri, node, Property.ACL, "acl");
        grown = property(grown, uri, node, Property.TITLE, "title");
        for (var child : node.children().entrySet()) {
            if (!child.getKey().equals(NodeDescription.UNNAMED)) {
                LocUri childUri = ModelUris.child(section, child.getValue().line(), uri, child.getKey());
                grown = grow(created(grown, childUri, child.getValue()), childUri, child.getValue());
            }
        }
        return grown;
    }

    private ManagementTree created(ManagementTree tree, LocUri uri, NotedNode node) {
        if (tree.node(uri).isPresent()) {
            return tree;
        }
        NodeDescription described = tree.description()
                .find(uri)
                .orElseThrow(() -> section.fault(
                        node.line(), uri + " is not described by the '*' beside it", "Add it there or mend the name"));
        Format format = described.format().orElse(Format.NODE);
        if (node.isLeaf() == (format == Format.NODE)) {
            throw section.fault(
                    node.line(),
                    uri + " is " + (node.isLeaf() ? "a leaf" : "an interior node") + ", its description says otherwise",
                    "Mend either of them");
        }
        return done(node, uri, node.isLeaf() ? addLeaf(tree, uri, values.value(node, format)) : addInterior(tree, uri));
    }

    private static Change addLeaf(ManagementTree tree, LocUri uri, Value value) {
        return tree.addLeaf(uri, value, Actor.DEVICE, FactoryTree.SHIPPED);
    }

    private static Change addInterior(ManagementTree tree, LocUri uri) {
        return tree.addInterior(uri, "", Actor.DEVICE, FactoryTree.SHIPPED);
    }

    private ManagementTree property(
            ManagementTree tree, LocUri uri, NotedNode node, Property property, String attribute) {
        return node.attribute(attribute)
                .map(text -> done(
                        node,
                        uri,
                        tree.replace(uri.withProperty(property), Value.chr(text), Actor.DEVICE, FactoryTree.SHIPPED)))
                .orElse(tree);
    }

    private ManagementTree done(NotedNode node, LocUri uri, Change change) {
        if (!change.succeeded()) {
            throw section.fault(
                    node.line(),
                    uri + " cannot be set up, status " + change.status().code() + " " + change.status(),
                    "Mend its value, ACL or title, or the limits");
        }
        return change.tree();
    }
}
