package dev.provost.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Consumer;

/** Walks two sets of children side by side and skips whatever they share. */
final class Pairs {

    /** Receives what the sets do not share, in the order of names. */
    interface Visitor {
        void onlyBefore(Node node);

        void onlyAfter(Node node);

        /** Two different objects of one name. */
        void both(Node before, Node after);
    }

    private Pairs() {}

    static void walk(Children before, Children after, Visitor visitor) {
        Deque<Object> a = new ArrayDeque<>();
        Deque<Object> b = new ArrayDeque<>();
        a.push(before);
        b.push(after);
        while (!a.isEmpty() && !b.isEmpty()) {
            Object x = a.pop();
            Object y = b.pop();
            if (x == y) {
                continue;
            }
            if (x instanceof Node m && y instanceof Node n) {
                compare(m, n, a, b, visitor);
                continue;
            }
            unpack(x, a, y instanceof Node || size(x) >= size(y));
            unpack(y, b, x instanceof Node || size(y) >= size(x));
        }
        drain(a, visitor::onlyBefore);
        drain(b, visitor::onlyAfter);
    }

    private static void compare(Node m, Node n, Deque<Object> a, Deque<Object> b, Visitor visitor) {
        int order = NameOrder.compare(m.name(), n.name());
        if (order == 0) {
            visitor.both(m, n);
        } else if (order < 0) {
            visitor.onlyBefore(m);
            b.push(n);
        } else {
            visitor.onlyAfter(n);
            a.push(m);
        }
    }

    private static int size(Object item) {
        return item instanceof Children children ? children.size() : 1;
    }

    private static void unpack(Object item, Deque<Object> stack, boolean now) {
        if (!now || item instanceof Node) {
            stack.push(item);
        } else if (item instanceof ManyChildren many) {
            if (many.size() > 0) {
                stack.push(many.right);
                stack.push(many.node);
                stack.push(many.left);
            }
        } else if (item instanceof FewChildren few) {
            Deque<Object> reversed = new ArrayDeque<>(few.size());
            few.cursor().forEachRemaining(reversed::push);
            reversed.forEach(stack::push);
        }
    }

    private static void drain(Deque<Object> stack, Consumer<Node> consumer) {
        while (!stack.isEmpty()) {
            Object item = stack.pop();
            if (item instanceof Node node) {
                consumer.accept(node);
            } else {
                Iterator<Node> cursor = ((Children) item).cursor();
                cursor.forEachRemaining(consumer);
            }
        }
    }
}
