package dev.provost.syncml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a message is written on the wire, with its media types (RepPro 1.2.1, 5.1). */
public enum Encoding {
    /** Clear-text XML. */
    XML("application/vnd.syncml.dm+xml", "application/vnd.syncml+xml"),
    /** WAP binary XML. */
    WBXML("application/vnd.syncml.dm+wbxml", "application/vnd.syncml+wbxml");

    private static final List<Encoding> ALL = List.of(values());

    private final String mediaType;
    private final String olderMediaType;

    Encoding(String mediaType, String olderMediaType) {
        this.mediaType = mediaType;
        this.olderMediaType = olderMediaType;
    }

    /** The media type of DM messages, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The media type of plain SyncML, accepted from older peers and never sent. */
    public String olderMediaType() {
        return olderMediaType;
    }

    /**
     * The encoding that a {@code Content-Type} header names; parameters and letter case are ignored.
     *
     * @return empty when the header names neither media type of any encoding
     */
    public static Optional<Encoding> ofMediaType(String contentType) {
        int parameters = contentType.indexOf(';');
        String bare = (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        for (Encoding encoding : ALL) {
            if (encoding.mediaType.equals(bare) || encoding.olderMediaType.equals(bare)) {
                return Optional.of(encoding);
            }
        }
        return Optional.empty();
    }

    /**
     * The encoding that a document seems to have by its first octets: WBXML begins with its version, XML with mark-up
     * after an optional byte order mark and white space.
     *
     * @return empty when it begins like neither
     */
    public static Optional<Encoding> ofContent(byte[] document) {
        if (document.length > 1 && document[0] >= 0 && document[0] < 0x09) {
            return Optional.of(WBXML);
        }
        int at = startsWithByteOrderMark(document) ? 3 : 0;
        while (at < document.length && Character.isWhitespace(document[at])) {
            at++;
        }
        return at < document.length && document[at] == '<' ? Optional.of(XML) : Optional.empty();
    }

    private static boolean startsWithByteOrderMark(byte[] document) {
        return document.length > 2
                && document[0] == (byte) 0xEF
                && document[1] == (byte) 0xBB
                && document[2] == (byte) 0xBF;
    }
}
