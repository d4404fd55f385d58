package dev.provost.tree;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/** Up to {@value #MOST} children in an array ordered by name. */
final class FewChildren extends Children {

    static final int MOST = 32;

    static final FewChildren EMPTY = new FewChildren(new Node[0], 0);

    private final Node[] nodes;
    private final long octets;

    private FewChildren(Node[] nodes, long octets) {
        this.nodes = nodes;
        this.octets = octets;
    }

    /** Takes over the array, which must be ordered. */
    static FewChildren ofSorted(Node[] nodes) {
        return new FewChildren(
                nodes, Arrays.stream(nodes).mapToLong(Node::octets).sum());
    }

    @Override
    int size() {
        return nodes.length;
    }

    @Override
    long octets() {
        return octets;
    }

    @Override
    Optional<Node> find(String name) {
        int place = place(name);
        return place < 0 ? Optional.empty() : Optional.of(nodes[place]);
    }

    @Override
    Optional<Node> findWithoutCase(String name) {
        int place = place(name);
        int gap = place < 0 ? -place - 1 : place;
        return Stream.of(gap, gap - 1)
                .filter(i -> i >= 0 && i < nodes.length)
                .map(i -> nodes[i])
                .filter(node -> NameOrder.withoutCase(node.name(), name) == 0)
                .findFirst();
    }

    @Override
    Children with(Node child) {
        int place = place(child.name());
        if (place >= 0) {
            Node[] copy = nodes.clone();
            copy[place] = child;
            return new FewChildren(copy, octets - nodes[place].octets() + child.octets());
        }
        int gap = -place - 1;
        Node[] longer = new Node[nodes.length + 1];
        System.arraycopy(nodes, 0, longer, 0, gap);
        longer[gap] = child;
        System.arraycopy(nodes, gap, longer, gap + 1, nodes.length - gap);
        return longer.length > MOST ? ManyChildren.ofSorted(longer) : new FewChildren(longer, octets + child.octets());
    }

    @Override
    Children without(String name) {
        int place = place(name);
        if (place < 0) {
            return this;
        }
        Node[] shorter = new Node[nodes.length - 1];
        System.arraycopy(nodes, 0, shorter, 0, place);
        System.arraycopy(nodes, place + 1, shorter, place, shorter.length - place);
        return shorter.length == 0 ? EMPTY : new FewChildren(shorter, octets - nodes[place].octets());
    }

    @Override
    Iterator<Node> cursor() {
        return Arrays.asList(nodes).iterator();
    }

    /** The index of the child, or {@code -(gap) - 1}. */
    private int place(String name) {
        int low = 0;
        int high = nodes.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = NameOrder.compare(nodes[middle].name(), name);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }
}
