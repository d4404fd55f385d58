package dev.provost.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/**
 * Many children as a weight-balanced tree ordered by name: finding, adding and removing cost a number of steps that
 * grows with the logarithm of the size, and share all but those steps.
 */
final class ManyChildren extends Children {

    /** One side may weigh at most this many times the other. */
    private static final int HEAVY = 3;

    /** An inner grandchild from this many times the outer one on needs a double rotation. */
    private static final int INNER = 2;

    private static final int FEWEST = FewChildren.MOST / 2;

    private static final ManyChildren EMPTY = new ManyChildren();

    final ManyChildren left;
    final Node node;
    final ManyChildren right;
    private final int size;
    private final long octets;

    private ManyChildren() {
        left = this;
        right = this;
        node = Interior.empty("", "", 0);
        size = 0;
        octets = 0;
    }

    private ManyChildren(ManyChildren left, Node node, ManyChildren right) {
        this.left = left;
        this.node = node;
        this.right = right;
        size = left.size + right.size + 1;
        octets = left.octets + right.octets + node.octets();
    }

    static ManyChildren ofSorted(Node[] nodes) {
        return ofSorted(nodes, 0, nodes.length);
    }

    private static ManyChildren ofSorted(Node[] nodes, int from, int to) {
        if (from == to) {
            return EMPTY;
        }
        int middle = (from + to) >>> 1;
        return new ManyChildren(ofSorted(nodes, from, middle), nodes[middle], ofSorted(nodes, middle + 1, to));
    }

    @Override
    int size() {
        return size;
    }

    @Override
    long octets() {
        return octets;
    }

    @Override
    Optional<Node> find(String name) {
        ManyChildren at = this;
        while (at.size > 0) {
            int order = NameOrder.compare(name, at.node.name());
            if (order == 0) {
                return Optional.of(at.node);
            }
            at = order < 0 ? at.left : at.right;
        }
        return Optional.empty();
    }

    @Override
    Optional<Node> findWithoutCase(String name) {
        ManyChildren at = this;
        while (at.size > 0) {
            int order = NameOrder.withoutCase(name, at.node.name());
            if (order == 0) {
                return Optional.of(at.node);
            }
            at = order < 0 ? at.left : at.right;
        }
        return Optional.empty();
    }

    @Override
    ManyChildren with(Node child) {
        if (size == 0) {
            return new ManyChildren(EMPTY, child, EMPTY);
        }
        int order = NameOrder.compare(child.name(), node.name());
        if (order == 0) {
            return new ManyChildren(left, child, right);
        }
        return order < 0 ? balanced(left.with(child), node, right) : balanced(left, node, right.with(child));
    }

    @Override
    Children without(String name) {
        if (find(name).isEmpty()) {
            return this;
        }
        ManyChildren fewer = removed(name);
        if (fewer.size > FEWEST) {
            return fewer;
        }
        Node[] nodes = new Node[fewer.size];
        Iterator<Node> cursor = fewer.cursor();
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = cursor.next();
        }
        return FewChildren.ofSorted(nodes);
    }

    private ManyChildren removed(String name) {
        int order = NameOrder.compare(name, node.name());
        if (order < 0) {
            return balanced(left.removed(name), node, right);
        }
        if (order > 0) {
            return balanced(left, node, right.removed(name));
        }
        if (left.size == 0) {
            return right;
        }
        if (right.size == 0) {
            return left;
        }
        Node next = right.first();
        return balanced(left, next, right.removed(next.name()));
    }

    private Node first() {
        ManyChildren at = this;
        while (at.left.size > 0) {
            at = at.left;
        }
        return at.node;
    }

    private static ManyChildren balanced(ManyChildren left, Node node, ManyChildren right) {
        if (left.size + right.size > 1) {
            if (right.size > HEAVY * left.size) {
                return turnedLeft(left, node, right);
            }
            if (left.size > HEAVY * right.size) {
                return turnedRight(left, node, right);
            }
        }
        return new ManyChildren(left, node, right);
    }

    private static ManyChildren turnedLeft(ManyChildren left, Node node, ManyChildren right) {
        if (right.left.size < INNER * right.right.size) {
            return new ManyChildren(new ManyChildren(left, node, right.left), right.node, right.right);
        }
        ManyChildren inner = right.left;
        return new ManyChildren(
                new ManyChildren(left, node, inner.left),
                inner.node,
                new ManyChildren(inner.right, right.node, right.right));
    }

    private static ManyChildren turnedRight(ManyChildren left, Node node, ManyChildren right) {
        if (left.right.size < INNER * left.left.size) {
            return new ManyChildren(left.left, left.node, new ManyChildren(left.right, node, right));
        }
        ManyChildren inner = left.right;
        return new ManyChildren(
                new ManyChildren(left.left, left.node, inner.left),
                inner.node,
                new ManyChildren(inner.right, node, right));
    }

    @Override
    Iterator<Node> cursor() {
        Deque<ManyChildren> pending = new ArrayDeque<>();
        descend(this, pending);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !pending.isEmpty();
            }

            @Override
            public Node next() {
                ManyChildren at = pending.pop();
                descend(at.right, pending);
                return at.node;
            }
        };
    }

    private static void descend(ManyChildren from, Deque<ManyChildren> pending) {
        for (ManyChildren at = from; at.size > 0; at = at.left) {
            pending.push(at);
        }
    }
}
