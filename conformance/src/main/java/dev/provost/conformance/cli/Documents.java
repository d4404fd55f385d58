package dev.provost.conformance.cli;

import dev.provost.syncml.Encoding;

/** Documents whose encoding nobody told. */
final class Documents {

    private static final int HIGHEST_WBXML_VERSION = 3;

    private Documents() {}

    /** The encoding by the first octet: WBXML begins with its version, XML with mark-up, a blank or a byte order mark. */
    static Encoding encodingOf(byte[] document) {
        return document.length > 0 && document[0] >= 0 && document[0] <= HIGHEST_WBXML_VERSION
                ? Encoding.WBXML
                : Encoding.XML;
    }
}
