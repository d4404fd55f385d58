package dev.provost.syncml.codec;

import org.jspecify.annotations.Nullable;

/** Joins pieces of text; one piece, the normal case, is not copied. */
final class TextCollector {

    private String first = "";
    private @Nullable StringBuilder all;

    void add(String piece) {
        if (all != null) {
            all.append(piece);
        } else if (first.isEmpty()) {
            first = piece;
        } else {
            all = new StringBuilder(first).append(piece);
        }
    }

    @Override
    public String toString() {
        return all == null ? first : all.toString();
    }
}
