package dev.provost.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what one actor may read of a subtree; what he may not read is left out with all below it. */
final class Listing {

    private final Actor actor;

    Listing(Actor actor) {
        this.actor = actor;
    }

    /** The start node, when it may be read, with all below it that may be read. */
    Optional<Node> readable(Node node, Acl inherited, NodeDescription description) {
        Acl acl = node.acl().isEmpty() ? inherited : node.acl();
        if (actor instanceof Actor.Server server
                && !(description.allows(Right.GET) && acl.grants(Right.GET, server.serverId()))) {
            return Optional.empty();
        }
        return Optional.of(node instanceof Interior interior ? pruned(interior, acl, description) : node);
    }

    private Interior pruned(Interior interior, Acl acl, NodeDescription description) {
        Interior result = interior;
        for (Node child : interior.children()) {
            NodeDescription described = description.child(child.name()).orElse(NodeDescription.UNDESCRIBED);
            Optional<Node> kept = readable(child, acl, described);
            if (kept.isEmpty()) {
                result = result.withoutChild(child.name());
            } else if (kept.get() != child) {
                result = result.withChild(kept.get());
            }
        }
        return result;
    }

    /** The nodes of a subtree, each before those below it. */
    static List<Reading.Listed> flat(LocUri uri, Node node, boolean values) {
        List<Reading.Listed> all = new ArrayList<>();
        flatten(uri, node, values, all);
        return all;
    }

    private static void flatten(LocUri uri, Node node, boolean values, List<Reading.Listed> all) {
        all.add(new Reading.Listed(uri, node, values));
        if (node instanceof Interior interior) {
            interior.children().forEach(child -> flatten(uri.below(child.name()), child, values, all));
        }
    }
}
