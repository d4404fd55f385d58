package dev.provost.tree;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The children of an interior node, ordered by name without case: a sorted array while they are few, a balanced tree when they are
 * many. Immutable; a changed set shares what it can with its predecessor.
 */
abstract sealed class Children permits FewChildren, ManyChildren {

    /** No children. */
    static final Children NONE = FewChildren.EMPTY;

    abstract int size();

    /** Octets of all children with all below them. */
    abstract long octets();

    abstract Optional<Node> find(String name);

    /** A child whose name is this one but for case. */
    abstract Optional<Node> findWithoutCase(String name);

    /** These with a child added, or put in the place of the one with its name. */
    abstract Children with(Node child);

    /** These without a child; the same object when there is none with the name. */
    abstract Children without(String name);

    /** The children in the order of their names. */
    abstract Iterator<Node> cursor();

    final List<String> names() {
        List<String> names = new ArrayList<>(size());
        cursor().forEachRemaining(child -> names.add(child.name()));
        return names;
    }

    final boolean sameContent(Children other) {
        if (this == other) {
            return true;
        }
        if (size() != other.size()) {
            return false;
        }
        Iterator<Node> mine = cursor();
        Iterator<Node> theirs = other.cursor();
        while (mine.hasNext()) {
            if (!mine.next().sameContent(theirs.next())) {
                return false;
            }
        }
        return true;
    }
}
