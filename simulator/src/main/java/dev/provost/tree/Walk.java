package dev.provost.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The nodes from the root towards an address, as far as they exist, with what is described at the address. */
final class Walk {

    private final ManagementTree tree;
    private final LocUri uri;
    private final List<Node> found;

    Walk(ManagementTree tree, LocUri uri) {
        this.tree = tree;
        this.uri = uri;
        this.found = new ArrayList<>(uri.depth() + 1);
        found.add(tree.root());
        for (String name : uri.segments()) {
            Optional<Node> child = last() instanceof Interior interior ? interior.child(name) : Optional.empty();
            if (child.isEmpty()) {
                break;
            }
            found.add(child.get());
        }
    }

    LocUri uri() {
        return uri;
    }

    /** Whether the node addressed exists. */
    boolean complete() {
        return found.size() == uri.depth() + 1;
    }

    /** The deepest node that exists: the one addressed when {@link #complete()}. */
    Node last() {
        return found.getLast();
    }

    /** The number of segments that exist. */
    int depth() {
        return found.size() - 1;
    }

    /** The parent of {@link #last()}, which must not be the root. */
    Interior parent() {
        return (Interior) found.get(found.size() - 2);
    }

    boolean atRoot() {
        return found.size() == 1;
    }

    /** What is described for {@link #last()}. */
    NodeDescription description() {
        return describe(depth());
    }

    /** What is described for the parent of {@link #last()}. */
    NodeDescription parentDescription() {
        return describe(depth() - 1);
    }

    private NodeDescription describe(int depth) {
        return tree.description().find(uri.ancestor(depth)).orElse(NodeDescription.UNDESCRIBED);
    }

    /** Whether the ACL that holds for {@link #last()} grants the command. */
    boolean grants(Right right, Actor actor) {
        return grants(right, actor, found.size() - 1);
    }

    /** Whether the ACL that holds for the parent of {@link #last()} grants the command. */
    boolean parentGrants(Right right, Actor actor) {
        return !atRoot() && grants(right, actor, found.size() - 2);
    }

    private boolean grants(Right right, Actor actor, int from) {
        return !(actor instanceof Actor.Server server) || acl(from).grants(right, server.serverId());
    }

    /** The ACL that holds for {@link #last()}: its own, or that of the nearest ancestor that has one. */
    Acl acl() {
        return acl(found.size() - 1);
    }

    private Acl acl(int from) {
        int holder = from;
        while (holder > 0 && found.get(holder).acl().isEmpty()) {
            holder--;
        }
        return found.get(holder).acl();
    }

    /** The tree with {@link #last()} replaced by a node of the same name. */
    ManagementTree replaced(Node successor) {
        return rebuilt(found.size() - 2, successor);
    }

    /** The tree with the parent of {@link #last()} replaced. */
    ManagementTree parentReplaced(Interior successor) {
        return rebuilt(found.size() - 3, successor);
    }

    private ManagementTree rebuilt(int above, Node successor) {
        Node node = successor;
        for (int i = above; i >= 0; i--) {
            node = ((Interior) found.get(i)).withChild(node);
        }
        return tree.withRoot((Interior) node);
    }
}
