package dev.provost.syncml.codec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * What WBXML documents of every type have in common - header, string table, strings, opaque blocks - for readers of types
 * other than SyncML. Not thread-safe.
 */
public final class WbxmlInput {

    private final byte[] document;
    private final WbxmlHeader header;
    private final Octets in;
    private final StringTable table;

    private WbxmlInput(byte[] document, CodecLimits limits, Supplier<String> place) {
        new Nesting(limits, document);
        this.document = document;
        this.header = WbxmlHeader.readAny(document, Oddities.IGNORED);
        this.in = new Octets(document, header.bodyOffset(), place);
        this.table = new StringTable(header, in, limits);
    }

    /**
     * Reads the header and stops at the first token.
     *
     * @param place where the reader is, appended to the message of every failure
     * @throws MalformedMessageException when the header cannot be read, or the document is larger than allowed
     */
    public static WbxmlInput open(byte[] document, CodecLimits limits, Supplier<String> place) {
        return new WbxmlInput(document, limits, place);
    }

    /** The formal public identifier that the header announces, {@code unknown} when it announces none that is known. */
    public String publicId() {
        return header.publicId().fpi();
    }

    /** The public identifier as the header has it, for messages. */
    public String publicIdText() {
        return header.publicIdText();
    }

    /** Octets from the start of the document to the next one read. */
    public int position() {
        return in.position();
    }

    /** Whether nothing is left. */
    public boolean isAtEnd() {
        return in.isAtEnd();
    }

    /** Reads one octet of {@code what}. */
    public int next(String what) {
        return in.next(what);
    }

    /** Reads a multi-byte integer; a negative result means 2^31 or more. */
    public int multiByte(String what) {
        return in.multiByte(what);
    }

    /** Reads an inline string behind its token. */
    public String inline(String what) {
        int begin = in.position();
        return decode(begin, in.terminated(what));
    }

    /** Reads a reference to the string table behind its token; answers the string. */
    public String reference(String what) {
        int begin = table.reference(what);
        return decode(begin, table.end());
    }

    /** Reads an opaque block behind its token. */
    public byte[] opaque(String what) {
        int begin = in.block(what);
        return Arrays.copyOfRange(document, begin, in.position());
    }

    /** The failure to throw at the given octet. */
    public MalformedMessageException malformed(int offset, String what) {
        return in.malformed(offset, what);
    }

    private String decode(int begin, int end) {
        try {
            return header.charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(document, begin, end - begin))
                    .toString();
        } catch (CharacterCodingException e) {
            throw in.malformed(begin, "text that is no valid " + header.charset());
        }
    }
}
