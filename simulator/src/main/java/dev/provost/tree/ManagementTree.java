package dev.provost.tree;

import java.util.Optional;

/**
 * The management tree of a device: an immutable value whose every update shares what did not change (TND 1.2.1).
 *
 * <p>The order of checks is: length of the URI (414), existence (404, 418), property or optional command (406), access
 * type, scope and kind (405), ACL (425), format and type (405, 415), size (413) and capacity (420). A refused operation
 * answers the very same tree, so {@code ==} tells whether anything happened. Times are seconds of the epoch. May be used
 * from any thread.
 */
public final class ManagementTree {

    private final Interior root;
    private final DeviceDescription description;

    private ManagementTree(Interior root, DeviceDescription description) {
        this.root = root;
        this.description = description;
    }

    /** The tree of a device that leaves the factory: its permanent nodes with their default values. */
    public static ManagementTree factory(DeviceDescription description, long epochSecond) {
        Interior bare = Interior.empty("", "", epochSecond);
        Interior root = new Creation(epochSecond).furnished(bare, description.root());
        return new ManagementTree(root.with(root.properties().withAcl(Acl.ROOT_DEFAULT)), description);
    }

    /** The root node. */
    public Interior root() {
        return root;
    }

    /** What the device allows. */
    public DeviceDescription description() {
        return description;
    }

    /** The node at an address, whoever may see it; a query is ignored. */
    public Optional<Node> node(LocUri uri) {
        Walk walk = new Walk(this, spelled(uri));
        return walk.complete() ? Optional.of(walk.last()) : Optional.empty();
    }

    /** The value of the leaf at an address, whoever may see it. */
    public Optional<Value> value(LocUri uri) {
        return node(uri).flatMap(node -> node instanceof Leaf leaf ? Optional.of(leaf.value()) : Optional.empty());
    }

    /** Octets that all names, values, titles and ACLs occupy together. */
    public long octets() {
        return root.octets();
    }

    /**
     * The value that a sender means who may have left out Format or Type: what is absent is taken from the leaf there,
     * else from its description, else it is {@code chr} and {@code text/plain}.
     *
     * @param format any but {@link Format#NODE}
     */
    public Value valueFor(LocUri uri, Optional<Format> format, Optional<String> type, byte[] octets) {
        return ValueRules.complete(this, uri, format, type, octets);
    }

    /** Reads a value, the names of children, a property, or what {@code ?list=} asks for. */
    public Reading get(LocUri uri, Actor actor) {
        return new Query(this, actor).get(spelled(uri));
    }

    /**
     * Adds an interior node (RepPro 1.2.1, 6.6.1).
     *
     * @param type identifier of the management object, or empty
     */
    public Change addInterior(LocUri uri, String type, Actor actor, long epochSecond) {
        return new Addition(this, actor, epochSecond).interior(spelled(uri), type);
    }

    /** Adds a leaf (RepPro 1.2.1, 6.6.1). */
    public Change addLeaf(LocUri uri, Value value, Actor actor, long epochSecond) {
        return new Addition(this, actor, epochSecond).leaf(spelled(uri), value);
    }

    /** Overwrites the value of a leaf or, with {@code ?prop=}, a property; never creates (RepPro 1.2.1, 6.6.11). */
    public Change replace(LocUri uri, Value value, Actor actor, long epochSecond) {
        LocUri spelled = spelled(uri);
        return uri.property().isPresent()
                ? new PropertyReplacement(this, actor, epochSecond).replace(spelled, value.text())
                : new Replacement(this, actor, epochSecond).replace(spelled, value);
    }

    /** Removes a node with everything below it (RepPro 1.2.1, 6.6.5). */
    public Change delete(LocUri uri, Actor actor, long epochSecond) {
        return new Deletion(this, actor, epochSecond).delete(spelled(uri));
    }

    /** Copies the value of a leaf to a leaf, which comes to life when missing (RepPro 1.2.1, 6.6.4). */
    public Change copy(LocUri source, LocUri target, Actor actor, long epochSecond) {
        return new Duplication(this, actor, epochSecond).copy(spelled(source), spelled(target));
    }

    /** Whether Exec on a node may go ahead (RepPro 1.2.1, 6.6.6). */
    public TreeStatus mayExec(LocUri uri, Actor actor) {
        return new Query(this, actor).mayExec(spelled(uri));
    }

    /** This without a server in any ACL, as when its account is removed (7.7.1.4). The same object when none names it. */
    public ManagementTree withoutServer(String serverId) {
        return withRoot(ServerRemoval.from(root, serverId));
    }

    /**
     * This with another value in a leaf that keeps its TStamp and VerNo, as when a production line writes what belongs
     * to one device. The same object when there is no leaf or the value is the same.
     */
    public ManagementTree withFactoryValue(LocUri uri, Value value) {
        Walk walk = new Walk(this, spelled(uri));
        if (walk.complete() && walk.last() instanceof Leaf leaf && !leaf.value().equals(value)) {
            return walk.replaced(leaf.withValue(value));
        }
        return this;
    }

    /**
     * This tree sharing with {@code base} every subtree in which both are equal, TStamp and VerNo included; {@code base}
     * itself when they are equal altogether. Costs time for what the two do not share yet.
     */
    public ManagementTree sharedWith(ManagementTree base) {
        Interior shared = (Interior) Sharing.of(root, base.root);
        return shared == base.root && description == base.description ? base : withRoot(shared);
    }

    /** Whether both hold the same nodes, TStamp and VerNo aside. */
    public boolean sameContent(ManagementTree other) {
        return root.sameContent(other.root);
    }

    /** The same nodes on a device with other limits. */
    public ManagementTree withLimits(TreeLimits limits) {
        return with(limits, description.features());
    }

    /** The same nodes on a device with other limits and features. */
    public ManagementTree with(TreeLimits limits, TreeFeatures features) {
        return new ManagementTree(root, description.withLimits(limits).withFeatures(features));
    }

    LocUri spelled(LocUri uri) {
        return description.root().isCaseSensitiveThroughout() ? uri : Spelling.of(uri, this);
    }

    ManagementTree withRoot(Interior other) {
        return other == root ? this : new ManagementTree(other, description);
    }
}
