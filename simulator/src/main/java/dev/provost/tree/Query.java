package dev.provost.tree;

import java.util.Optional;

/** Reading operations of one actor on one tree. */
final class Query {

    private final ManagementTree tree;
    private final Actor actor;

    Query(ManagementTree tree, Actor actor) {
        this.tree = tree;
        this.actor = actor;
    }

    Reading get(LocUri uri) {
        if (!tree.description().limits().admit(uri)) {
            return new Reading.Refused(TreeStatus.URI_TOO_LONG);
        }
        Walk walk = new Walk(tree, uri);
        if (!walk.complete()) {
            return new Reading.Refused(TreeStatus.NOT_FOUND);
        }
        if (uri.list().isPresent()) {
            return list(walk, uri.list().get());
        }
        return uri.property().isPresent() ? property(walk, uri.property().get()) : value(walk);
    }

    private Reading list(Walk walk, String wanted) {
        Optional<ListQuery> query = ListQuery.parse(wanted, tree.description().features());
        if (query.isEmpty()) {
            return new Reading.Refused(TreeStatus.OPTIONAL_FEATURE_NOT_SUPPORTED);
        }
        if (value(walk) instanceof Reading.Refused refused) {
            return refused;
        }
        LocUri uri = walk.uri().node();
        ListQuery list = query.get();
        Listing listing = new Listing(actor);
        if (list.kind() != ListKind.TNDS) {
            return new Reading.OfList(listing.flat(uri, walk.last(), walk.acl(), walk.description(), list.values()));
        }
        Node start =
                listing.readable(walk.last(), walk.acl(), walk.description()).orElseThrow();
        return new Reading.OfSubtree(uri, start, list.properties(), list.values());
    }

    private Reading value(Walk walk) {
        if (actor instanceof Actor.Server && !walk.description().allows(Right.GET)) {
            return new Reading.Refused(TreeStatus.COMMAND_NOT_ALLOWED);
        }
        if (!walk.grants(Right.GET, actor)) {
            return new Reading.Refused(TreeStatus.PERMISSION_DENIED);
        }
        return switch (walk.last()) {
            case Leaf leaf -> new Reading.OfLeaf(leaf.value());
            case Interior interior -> new Reading.OfInterior(interior.childNames());
        };
    }

    private Reading property(Walk walk, String name) {
        Node node = walk.last();
        boolean supported = Property.ofWireName(name)
                .filter(tree.description().features().properties()::contains)
                .filter(p -> p != Property.SIZE || node instanceof Leaf)
                .isPresent();
        if (!supported) {
            return new Reading.Refused(TreeStatus.OPTIONAL_FEATURE_NOT_SUPPORTED);
        }
        if (!walk.grants(Right.GET, actor)) {
            return new Reading.Refused(TreeStatus.PERMISSION_DENIED);
        }
        return new Reading.OfProperty(text(node, Property.ofWireName(name).orElseThrow()));
    }

    private static String text(Node node, Property property) {
        return switch (property) {
            case ACL -> node.acl().toString();
            case FORMAT -> node.format().wireName();
            case NAME -> Segment.escape(node.name());
            case SIZE ->
                node instanceof Leaf leaf ? Integer.toString(leaf.value().size()) : "";
            case TITLE -> node.title();
            case TSTAMP -> node.tStampText();
            case TYPE -> node.type();
            case VER_NO -> Integer.toString(node.verNo());
        };
    }

    TreeStatus mayExec(LocUri uri) {
        if (!tree.description().limits().admit(uri)) {
            return TreeStatus.URI_TOO_LONG;
        }
        Walk walk = new Walk(tree, uri);
        if (!walk.complete()) {
            return TreeStatus.NOT_FOUND;
        }
        if (!tree.description().features().exec()) {
            return TreeStatus.OPTIONAL_FEATURE_NOT_SUPPORTED;
        }
        boolean server = actor instanceof Actor.Server;
        if (uri.property().isPresent()
                || uri.list().isPresent()
                || server && !walk.description().allows(Right.EXEC)) {
            return TreeStatus.COMMAND_NOT_ALLOWED;
        }
        return walk.grants(Right.EXEC, actor) ? TreeStatus.OK : TreeStatus.PERMISSION_DENIED;
    }
}
