package dev.provost.tree;

/**
 * The order of siblings: by name without case, then by name. Names that differ by case only stand side by side, so that
 * both ways of comparing find their way in one order.
 */
final class NameOrder {

    private NameOrder() {}

    static int compare(String a, String b) {
        int order = withoutCase(a, b);
        return order == 0 ? a.compareTo(b) : order;
    }

    static int withoutCase(String a, String b) {
        return a.compareToIgnoreCase(b);
    }
}
