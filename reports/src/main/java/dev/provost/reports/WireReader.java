package dev.provost.reports;

import java.util.List;

/**
 * Reads messages for the reports, which know octets only. Asked for the few messages that a page shows; safe for use by
 * several threads, never throws.
 */
public interface WireReader {

    /** A reader that knows nothing. */
    WireReader NONE = new WireReader() {
        @Override
        public String tokens(WireMessage message) {
            return "";
        }

        @Override
        public List<String> codes(WireMessage message) {
            return List.of();
        }
    };

    /** The tokens of a binary message, one a line: offset, octets, meaning; empty for text. */
    String tokens(WireMessage message);

    /** The status and alert codes of a message in words, one a line. */
    List<String> codes(WireMessage message);
}
