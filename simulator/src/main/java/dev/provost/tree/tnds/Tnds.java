package dev.provost.tree.tnds;

import dev.provost.syncml.Element;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.codec.CodecLimits;
import dev.provost.syncml.codec.MalformedMessageException;
import dev.provost.syncml.codec.MarkupCodec;
import dev.provost.syncml.codec.PlacedElement;
import java.util.Locale;
import java.util.Optional;

/** Reads and writes serialised subtrees in XML and WBXML (TNDS 1.2; TND 1.2.1, 10). */
public final class Tnds {

    /** The namespace of all elements. */
    public static final String NAMESPACE = "syncml:dmddf1.2";

    private static final String MEDIA_TYPE = "application/vnd.syncml.dmtnds+";

    private Tnds() {}

    /** The media type, for instance {@code application/vnd.syncml.dmtnds+xml}. */
    public static String mediaType(Encoding encoding) {
        return MEDIA_TYPE + encoding.name().toLowerCase(Locale.ROOT);
    }

    /** The encoding that a media type names, parameters and letter case aside; empty when it is none of these. */
    public static Optional<Encoding> encodingOf(String mediaType) {
        int parameters = mediaType.indexOf(';');
        String bare = (parameters < 0 ? mediaType : mediaType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        for (Encoding encoding : Encoding.values()) {
            if (bare.equals(mediaType(encoding))) {
                return Optional.of(encoding);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a document of at most 4 MiB, 64 levels and 200,000 elements.
     *
     * @throws BadTndsException when the octets are not well formed, exceed a limit or are no serialised subtree
     */
    public static TndsDocument read(Encoding encoding, byte[] document) {
        PlacedElement root;
        try {
            root = MarkupCodec.readPlaced(encoding, document, CodecLimits.DEFAULT);
        } catch (MalformedMessageException e) {
            throw new BadTndsException(e.offset(), e.getMessage());
        }
        return TndsReader.read(root);
    }

    /**
     * Reads a {@code MgmtTree} that stood as mark-up in a message.
     *
     * @throws BadTndsException when it is no serialised subtree
     */
    public static TndsDocument read(Element tree) {
        return TndsReader.read(PlacedElement.of(tree));
    }

    /** Writes a document; binary values as base64 in both encodings. */
    public static byte[] write(Encoding encoding, TndsDocument document) {
        return MarkupCodec.write(encoding, toElement(document));
    }

    /** The document as mark-up for a message. */
    public static Element toElement(TndsDocument document) {
        return TndsWriter.write(document);
    }
}
