package dev.provost.tree;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** One name of a URI: its rules and its percent escapes (RFC 2396, 2.4). */
final class Segment {

    private static final String MISLEADING = " \"#%/<>?\\^`{|}";

    private Segment() {}

    /** Refuses a name, free of escapes, that no node may have. */
    static void check(String name, String uri) {
        if (name.isEmpty()) {
            throw new BadLocUriException(uri, "a segment is empty");
        }
        if (name.equals(".") || name.equals("..")) {
            throw new BadLocUriException(uri, "'" + name + "' is no name of a node");
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '/') {
                throw new BadLocUriException(uri, "a name must not contain '/'");
            }
            if (Character.isISOControl(name.charAt(i))) {
                throw new BadLocUriException(uri, "a name must not contain control characters");
            }
            if (name.charAt(i) >= '\uFFFE') {
                throw new BadLocUriException(uri, "a name must not contain U+FFFE or U+FFFF, which are no characters");
            }
        }
    }

    static String escape(String name) {
        if (!isMisleading(name)) {
            return name;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (MISLEADING.indexOf(c) >= 0) {
                text.append('%').append(String.format("%02X", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static boolean isMisleading(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (MISLEADING.indexOf(name.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    static String unescape(String raw, String uri) {
        if (raw.indexOf('%') < 0) {
            return raw;
        }
        byte[] octets = raw.getBytes(StandardCharsets.UTF_8);
        ByteBuffer plain = ByteBuffer.allocate(octets.length);
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] != '%') {
                plain.put(octets[i]);
                continue;
            }
            int high = i + 2 <= octets.length - 1 ? Character.digit(octets[i + 1], 16) : -1;
            int low = i + 2 <= octets.length - 1 ? Character.digit(octets[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw new BadLocUriException(uri, "'%' is not followed by two hexadecimal digits");
            }
            plain.put((byte) (high << 4 | low));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(plain.flip()).toString();
        } catch (CharacterCodingException e) {
            throw new BadLocUriException(uri, "the percent escapes are not UTF-8");
        }
    }
}
