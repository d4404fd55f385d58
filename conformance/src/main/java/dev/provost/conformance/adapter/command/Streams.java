package dev.provost.conformance.adapter.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads what a program writes, never more than is sensible. */
final class Streams {

    /** The longest reply. */
    static final int MOST_OCTETS = 16 << 20;

    private static final int TAIL = 8 << 10;

    private Streams() {}

    /** A program writes more than anyone would read. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLongException() {
            super("more than " + MOST_OCTETS + " octets");
        }
    }

    /** Everything up to the end. */
    static byte[] all(InputStream stream) throws IOException {
        byte[] octets = stream.readNBytes(MOST_OCTETS + 1);
        if (octets.length > MOST_OCTETS) {
            throw new TooLongException();
        }
        return octets;
    }

    /** The last line that is not blank, shortened; empty when there is none. */
    static String lastLine(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.isEmpty() ? "" : shortened(lines.getLast());
    }

    /** The beginning of a text, fit for a sentence. */
    static String shortened(String text) {
        String legible = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return legible.length() > 300 ? legible.substring(0, 300) + "..." : legible;
    }

    /** The end of a stream that may be long; grows while the stream is read. Safe for use from two threads. */
    static final class Tail {

        private byte[] kept = new byte[0];

        /** Reads to the end. */
        void follow(InputStream stream) {
            byte[] buffer = new byte[TAIL];
            try {
                for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                    add(buffer, n);
                }
            } catch (IOException closed) {
                // What was read until then is what there is.
            }
        }

        synchronized String text() {
            return new String(kept, StandardCharsets.UTF_8);
        }

        private synchronized void add(byte[] more, int length) {
            int old = Math.min(kept.length, TAIL - Math.min(length, TAIL));
            byte[] joined = new byte[old + length];
            System.arraycopy(kept, kept.length - old, joined, 0, old);
            System.arraycopy(more, 0, joined, old, length);
            kept = joined;
        }
    }
}
