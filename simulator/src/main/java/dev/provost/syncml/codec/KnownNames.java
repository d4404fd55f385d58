package dev.provost.syncml.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The names that every XML document of SyncML may be expected to hold; lookups copy nothing. */
final class KnownNames {

    private static final String OTHERS = "xml version encoding xmlns";
    private static final int SLOTS = 512;
    private static final @Nullable byte[][] TABLE = new byte[SLOTS][];

    static {
        Arrays.stream(OTHERS.split(" ")).forEach(KnownNames::put);
        for (CodePage page : CodePage.values()) {
            page.names().forEach(KnownNames::put);
        }
    }

    private KnownNames() {}

    static boolean contains(byte[] document, int start, int end) {
        int slot = slot(document, start, end);
        byte[] known = TABLE[slot];
        while (known != null) {
            if (Arrays.equals(known, 0, known.length, document, start, end)) {
                return true;
            }
            slot = slot + 1 & SLOTS - 1;
            known = TABLE[slot];
        }
        return false;
    }

    private static void put(String name) {
        byte[] octets = name.getBytes(StandardCharsets.US_ASCII);
        if (!contains(octets, 0, octets.length)) {
            int slot = slot(octets, 0, octets.length);
            while (TABLE[slot] != null) {
                slot = slot + 1 & SLOTS - 1;
            }
            TABLE[slot] = octets;
        }
    }

    private static int slot(byte[] document, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + document[i];
        }
        return (hash ^ hash >>> 15) & SLOTS - 1;
    }
}
