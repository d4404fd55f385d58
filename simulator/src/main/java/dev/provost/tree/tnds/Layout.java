package dev.provost.tree.tnds;

import dev.provost.tree.BadLocUriException;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.TreeStatus;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds out where each node of a document belongs, and joins what the document continues elsewhere. Not thread-safe. */
final class Layout {

    private final ManagementTree tree;
    private final LocUri target;
    private final boolean mayBeTarget;
    private final Locator locator;
    private final Map<LocUri, Draft> all = new HashMap<>();
    private final Map<LocUri, Draft> tops = new LinkedHashMap<>();

    /**
     * An empty layout.
     *
     * @param mayBeTarget whether a node with the name of the target is the target
     */
    Layout(ManagementTree tree, LocUri target, boolean mayBeTarget) {
        this.tree = tree;
        this.target = target;
        this.mayBeTarget = mayBeTarget;
        this.locator = new Locator(tree);
    }

    /** The topmost nodes by address. */
    Map<LocUri, Draft> of(TndsDocument document) {
        for (TndsNode node : document.nodes()) {
            LocUri uri = address(node);
            Draft draft = new Draft(node);
            Draft above = uri.parent().map(all::get).orElse(null);
            if (above != null) {
                above.add(draft, uri);
            } else if (tops.putIfAbsent(uri, draft) != null) {
                throw new RefusedException(TreeStatus.ALREADY_EXISTS, uri);
            }
            register(uri, draft);
        }
        return tops;
    }

    private void register(LocUri uri, Draft draft) {
        all.put(uri, draft);
        for (TndsNode child : draft.node().children()) {
            LocUri below = child(uri, child);
            Draft added = new Draft(child);
            draft.add(added, below);
            register(below, added);
        }
    }

    private LocUri child(LocUri parent, TndsNode child) {
        if (!child.name().isEmpty()) {
            return parent.child(child.name());
        }
        return locator.free(parent, child, uri -> all.containsKey(uri))
                .orElseThrow(() -> new RefusedException(TreeStatus.NOT_FOUND, parent));
    }

    private LocUri address(TndsNode node) {
        if (node.name().equals(Snapshot.ROOT)) {
            if (!target.isRoot()) {
                throw new RefusedException(TreeStatus.BAD_REQUEST, target);
            }
            return target;
        }
        Optional<LocUri> path = node.path().flatMap(Layout::parsed);
        if (node.path().filter(text -> !text.isEmpty()).isPresent() && path.isEmpty()) {
            throw new RefusedException(TreeStatus.BAD_REQUEST, target);
        }
        boolean named = node.name().equals(target.name());
        if (path.isEmpty()) {
            return named && mayBeTarget ? target : child(target, node);
        }
        boolean full = node.path().orElse("").startsWith(".") && path.get().isWithin(target)
                || named && path.equals(target.parent());
        return child(full ? path.get() : below(target, path.get()), node);
    }

    private static LocUri below(LocUri above, LocUri path) {
        LocUri uri = above;
        for (String name : path.segments()) {
            uri = uri.child(name);
        }
        return uri;
    }

    /** Peers write paths with and without the slash at either end. */
    private static Optional<LocUri> parsed(String path) {
        int from = path.startsWith("/") ? 1 : 0;
        int to = path.endsWith("/") && path.length() > from ? path.length() - 1 : path.length();
        String bare = path.substring(from, to);
        try {
            return bare.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocUri.parse(bare).node());
        } catch (BadLocUriException e) {
            return Optional.empty();
        }
    }
}
