package dev.provost.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/** A tree under test with everything that happens to it: short words for building and for asserting. */
final class Device {

    static final long NOW = 994_869_497L;
    static final Actor A = Actor.server("ServerA");
    static final Actor B = Actor.server("ServerB");
    static final Actor C = Actor.server("ServerC");
    private static final String EVERYTHING = "Add=*&Delete=*&Exec=*&Get=*&Replace=*";

    private ManagementTree tree;

    private Device(ManagementTree tree) {
        this.tree = tree;
    }

    /** A device that allows everything, with the default ACL at its root. */
    static Device open() {
        return of(DeviceDescription.open());
    }

    /** A device that allows everything to everybody. */
    static Device free() {
        return open().acl(".", EVERYTHING);
    }

    /** A device with the given children of the root, free for everybody. */
    static Device describing(NodeDescription.Builder... children) {
        NodeDescription.Builder root = NodeDescription.interior("", Right.GET).permanent();
        Arrays.stream(children).forEach(root::child);
        return of(new DeviceDescription(root.build(), TreeLimits.NONE, TreeFeatures.ALL))
                .acl(".", EVERYTHING);
    }

    static Device of(DeviceDescription description) {
        return new Device(ManagementTree.factory(description, 0));
    }

    static LocUri uri(String text) {
        return LocUri.parse(text);
    }

    ManagementTree tree() {
        return tree;
    }

    Device limits(TreeLimits limits) {
        tree = tree.withLimits(limits);
        return this;
    }

    Device features(TreeFeatures features) {
        tree = tree.with(tree.description().limits(), features);
        return this;
    }

    /** Puts leaves there, with interior nodes above them, as the device itself. */
    Device leaf(String uri, String value) {
        return take(tree.addLeaf(uri(uri), Value.chr(value), Actor.DEVICE, 0));
    }

    Device interior(String uri) {
        return take(tree.addInterior(uri(uri), "", Actor.DEVICE, 0));
    }

    Device acl(String uri, String acl) {
        return take(tree.replace(uri(uri).withProperty(Property.ACL), Value.chr(acl), Actor.DEVICE, 0));
    }

    private Device take(Change change) {
        assertThat(change.status()).isEqualTo(TreeStatus.OK);
        tree = change.tree();
        return this;
    }

    Outcome get(String uri, Actor actor) {
        return new Outcome(tree.get(uri(uri), actor));
    }

    Outcome add(String uri, Value value, Actor actor) {
        return changed(tree.addLeaf(uri(uri), value, actor, NOW));
    }

    Outcome add(String uri, String value, Actor actor) {
        return add(uri, Value.chr(value), actor);
    }

    Outcome addInterior(String uri, Actor actor) {
        return changed(tree.addInterior(uri(uri), "", actor, NOW));
    }

    Outcome replace(String uri, Value value, Actor actor) {
        return changed(tree.replace(uri(uri), value, actor, NOW));
    }

    Outcome replace(String uri, String value, Actor actor) {
        return replace(uri, Value.chr(value), actor);
    }

    Outcome delete(String uri, Actor actor) {
        return changed(tree.delete(uri(uri), actor, NOW));
    }

    Outcome copy(String source, String target, Actor actor) {
        return changed(tree.copy(uri(source), uri(target), actor, NOW));
    }

    private Outcome changed(Change change) {
        Outcome outcome = new Outcome(tree, change);
        tree = change.tree();
        return outcome;
    }

    String value(String uri) {
        return tree.value(uri(uri)).map(Value::text).orElse("(none)");
    }

    Node node(String uri) {
        return tree.node(uri(uri)).orElseThrow();
    }

    boolean has(String uri) {
        return tree.node(uri(uri)).isPresent();
    }
}
