package dev.provost.tree.tnds;

import static dev.provost.tree.Right.ADD;
import static dev.provost.tree.Right.GET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.tree.Actor;
import dev.provost.tree.Change;
import dev.provost.tree.DeviceDescription;
import dev.provost.tree.Format;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.NodeDescription;
import dev.provost.tree.Occurrence;
import dev.provost.tree.Property;
import dev.provost.tree.Reading;
import dev.provost.tree.Right;
import dev.provost.tree.TreeFeatures;
import dev.provost.tree.TreeLimits;
import dev.provost.tree.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A phone with {@code ./Mail} where anything may be added, {@code ./NAP} with access points known by an identifier, and
 * {@code ./Inbox}.
 */
final class Phone {

    static final Actor SERVER = Actor.server("acme");
    static final String NAP = "urn:oma:mo:oma-connmo-nap:1.0";
    static final String ACCOUNT = "urn:oma:mo:oma-dm-dmacc:1.0";
    private static final long NOW = 1_000_000_000L;

    private ManagementTree tree;

    private Phone(ManagementTree tree) {
        this.tree = tree;
    }

    static Phone ready() {
        NodeDescription root = NodeDescription.interior("", GET)
                .permanent()
                .child(NodeDescription.interior("Mail", ADD, GET)
                        .permanent()
                        .child(NodeDescription.anything("*", EnumSet.allOf(Right.class))))
                .child(NodeDescription.interior("NAP", ADD, GET)
                        .permanent()
                        .types(NAP)
                        .child(point()))
                .child(NodeDescription.interior("DMAcc", ADD, GET)
                        .permanent()
                        .child(NodeDescription.interior("*", ADD, GET, Right.DELETE)
                                .types(ACCOUNT)
                                .child(NodeDescription.leaf("ServerID", Format.CHR, ADD, GET))
                                .child(NodeDescription.leaf("PrefConRef", Format.CHR, ADD, GET))))
                .child(NodeDescription.interior("Inbox", ADD)
                        .permanent()
                        .types("urn:oma:mo:oma-dm-inbox:1.0")
                        .child(NodeDescription.anything("*", EnumSet.of(ADD))))
                .build();
        DeviceDescription description = new DeviceDescription(root, TreeLimits.NONE, TreeFeatures.ALL);
        return new Phone(ManagementTree.factory(description, 0))
                .preset("./Mail?prop=ACL", "Add=*&Delete=*&Get=*&Replace=*")
                .preset("./NAP?prop=ACL", "Add=*&Get=*&Replace=*")
                .preset("./DMAcc?prop=ACL", "Get=*");
    }

    private static NodeDescription.Builder point() {
        return NodeDescription.interior("*", ADD, GET, Right.DELETE)
                .occurs(Occurrence.zeroToN(2))
                .child(NodeDescription.leaf("Port", Format.INT, ADD, GET, Right.REPLACE))
                .child(NodeDescription.leaf("Kind", Format.CHR, ADD, GET)
                        .permanent()
                        .defaultValue(Value.chr("APN")))
                .child(NodeDescription.leaf("Secret", Format.CHR, ADD, Right.REPLACE));
    }

    Phone preset(String uri, String text) {
        LocUri at = LocUri.parse(uri);
        Value value = Value.chr(text);
        boolean known = at.property().isPresent() || tree.node(at).isPresent();
        Change change = known ? tree.replace(at, value, Actor.DEVICE, 0) : tree.addLeaf(at, value, Actor.DEVICE, 0);
        assertThat(change.succeeded()).isTrue();
        tree = change.tree();
        return this;
    }

    ManagementTree tree() {
        return tree;
    }

    /** Adds a document; anything but 200 must leave the very same tree. */
    Phone adds(String target, TndsDocument document, int status) {
        return take(document.addTo(tree, LocUri.parse(target), SERVER, NOW), status);
    }

    /** Replaces by a document; anything but 200 must leave the very same tree. */
    Phone replaces(String target, TndsDocument document, int status) {
        return take(document.replaceIn(tree, LocUri.parse(target), SERVER, NOW), status);
    }

    private Phone take(Change change, int status) {
        assertThat(change.status().code()).as(change.toString()).isEqualTo(status);
        if (status != 200) {
            assertThat(change.tree()).isSameAs(tree);
        }
        tree = change.tree();
        return this;
    }

    TndsDocument reads(String uri) {
        return TndsDocument.of((Reading.OfSubtree) tree.get(LocUri.parse(uri), SERVER));
    }

    String value(String uri) {
        return tree.value(LocUri.parse(uri)).map(Value::text).orElse("(none)");
    }

    String property(String uri, Property property) {
        return ((Reading.OfProperty) tree.get(LocUri.parse(uri).withProperty(property), Actor.DEVICE)).text();
    }

    List<String> children(String uri) {
        var node = (dev.provost.tree.Interior) tree.node(LocUri.parse(uri)).orElseThrow();
        return StreamSupport.stream(node.children().spliterator(), false)
                .map(dev.provost.tree.Node::name)
                .toList();
    }
}
