package dev.provost.tree.tnds;

import dev.provost.tree.LocUri;
import dev.provost.tree.TreeStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/** A node of a document with all below it, also what the document continues elsewhere. Not thread-safe. */
final class Draft {

    private final TndsNode node;
    private final Map<String, Draft> children = new LinkedHashMap<>();

    Draft(TndsNode node) {
        this.node = node;
    }

    TndsNode node() {
        return node;
    }

    /** The nodes below by name, in the order of the document. */
    Map<String, Draft> children() {
        return children;
    }

    /** Puts a node below this one, which is at {@code uri}'s parent. */
    void add(Draft child, LocUri uri) {
        if (node.leaf()) {
            throw new RefusedException(TreeStatus.COMMAND_NOT_ALLOWED, uri);
        }
        if (children.putIfAbsent(uri.name(), child) != null) {
            throw new RefusedException(TreeStatus.ALREADY_EXISTS, uri);
        }
    }
}
