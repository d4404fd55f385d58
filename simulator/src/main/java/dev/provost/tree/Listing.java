package dev.provost.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects what one actor may read of a subtree (TND 1.2.1, 8). A list leaves out just the nodes that he may not read; a
 * tree leaves out all below them too, for a document can hold no node without those above it.
 */
final class Listing {

    private final Actor actor;

    Listing(Actor actor) {
        this.actor = actor;
    }

    /** The start node, when it may be read, with all below it that may be read. */
    Optional<Node> readable(Node node, Acl inherited, NodeDescription description) {
        Acl acl = node.acl().isEmpty() ? inherited : node.acl();
        if (!isReadable(acl, description)) {
            return Optional.empty();
        }
        return Optional.of(node instanceof Interior interior ? pruned(interior, acl, description) : node);
    }

    private Interior pruned(Interior interior, Acl acl, NodeDescription description) {
        Interior result = interior;
        for (Node child : interior.children()) {
            Optional<Node> kept = readable(child, acl, below(description, child));
            if (kept.isEmpty()) {
                result = result.withoutChild(child.name());
            } else if (kept.get() != child) {
                result = result.withChild(kept.get());
            }
        }
        return result;
    }

    /** The nodes of a subtree that may be read, each before those below it. */
    List<Reading.Listed> flat(LocUri uri, Node node, Acl inherited, NodeDescription description, boolean values) {
        List<Reading.Listed> all = new ArrayList<>();
        flatten(new Reading.Listed(uri, node, values), inherited, description, all);
        return all;
    }

    private void flatten(Reading.Listed listed, Acl inherited, NodeDescription description, List<Reading.Listed> all) {
        Acl acl = listed.node().acl().isEmpty() ? inherited : listed.node().acl();
        if (isReadable(acl, description)) {
            all.add(listed);
        }
        if (listed.node() instanceof Interior interior) {
            for (Node child : interior.children()) {
                LocUri uri = listed.uri().below(child.name());
                flatten(new Reading.Listed(uri, child, listed.withValue()), acl, below(description, child), all);
            }
        }
    }

    private boolean isReadable(Acl acl, NodeDescription description) {
        return !(actor instanceof Actor.Server server)
                || description.allows(Right.GET) && acl.grants(Right.GET, server.serverId());
    }

    private static NodeDescription below(NodeDescription description, Node child) {
        return description.child(child.name()).orElse(NodeDescription.UNDESCRIBED);
    }
}
