package dev.provost.tree;

/** Restores shared structure between two nodes that may be equal without being the same object. */
final class Sharing {

    private Sharing() {}

    /** A node equal to {@code node} that shares with {@code base} wherever both are equal. */
    static Node of(Node node, Node base) {
        if (node == base) {
            return base;
        }
        if (node instanceof Interior mine && base instanceof Interior theirs) {
            return interior(mine, theirs);
        }
        return sameInEverything(node, base) && node.sameContent(base) ? base : node;
    }

    private static Node interior(Interior mine, Interior base) {
        Merge merge = new Merge(mine);
        Pairs.walk(base.childSet(), mine.childSet(), merge);
        return !merge.differs && sameInEverything(mine, base) ? base : merge.result;
    }

    private static boolean sameInEverything(Node node, Node base) {
        return node.properties().equals(base.properties()) && node.type().equals(base.type());
    }

    private static final class Merge implements Pairs.Visitor {
        private Interior result;
        private boolean differs;

        Merge(Interior mine) {
            result = mine;
        }

        @Override
        public void onlyBefore(Node node) {
            differs = true;
        }

        @Override
        public void onlyAfter(Node node) {
            differs = true;
        }

        @Override
        public void both(Node base, Node mine) {
            Node shared = of(mine, base);
            differs |= shared != base;
            if (shared != mine) {
                result = result.withChild(shared);
            }
        }
    }
}
