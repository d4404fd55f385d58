package dev.provost.syncml.codec;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The string table to be written: each name once, in order of first use. */
final class LiteralNames {

    private final Map<String, Integer> indexes = new LinkedHashMap<>(0);
    private int size;

    /** The index of a name, which is added unless it is there. */
    int index(String name) {
        Integer known = indexes.get(name);
        if (known != null) {
            return known;
        }
        int index = size;
        indexes.put(name, index);
        size += name.getBytes(StandardCharsets.UTF_8).length + 1;
        return index;
    }

    /** The size of the table in octets. */
    int size() {
        return size;
    }

    OctetSink putTo(OctetSink out) {
        indexes.keySet()
                .forEach(name -> out.put(name.getBytes(StandardCharsets.UTF_8)).put(0));
        return out;
    }
}
