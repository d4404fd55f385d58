package dev.provost.syncml.codec;

import java.util.Arrays;

/** A bounded set of names that are slices of one document; lookups copy nothing. */
final class NameSet {

    private static final int SLOTS = 2048;

    private final byte[] document;
    private final int limit;
    private final int[] starts = new int[SLOTS];
    private final int[] ends = new int[SLOTS];
    private int size;

    /** A set for at most {@code limit} names, 1024 at the outside. */
    NameSet(byte[] document, int limit) {
        this.document = document;
        this.limit = Math.min(limit, SLOTS / 2);
    }

    /** Adds a name unless it is there; false when the set is full. */
    boolean add(int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + document[i];
        }
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        while (ends[slot] != 0) {
            if (Arrays.equals(document, starts[slot], ends[slot], document, start, end)) {
                return true;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        starts[slot] = start;
        ends[slot] = end;
        return ++size <= limit;
    }
}
