package dev.provost.syncml.codec;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The header of a WBXML document: {@code version publicid charset strtbl}.
 *
 * @param version the first octet
 * @param publicId what the header announces, {@link PublicId#UNKNOWN} when it announces nothing that is known
 * @param publicIdText the identifier as the header has it
 * @param charset character set of all strings
 * @param charsetOffset where the character set stands; equal to the next field's in version 1.0, which has none
 * @param tableLengthOffset where the length of the string table stands
 * @param tableOffset where the string table begins
 * @param bodyOffset where the body begins, and the string table ends
 */
record WbxmlHeader(
        int version,
        PublicId publicId,
        String publicIdText,
        Charset charset,
        int charsetOffset,
        int tableLengthOffset,
        int tableOffset,
        int bodyOffset) {

    static final int UTF_8 = 106;
    private static final int US_ASCII = 3;
    private static final int ISO_8859_1 = 4;

    /** Reads the header of a document of SyncML. */
    static WbxmlHeader read(byte[] document, Oddities oddities) {
        WbxmlHeader header = readAny(document, oddities);
        String text = header.publicIdText();
        if (!header.publicId().hasOurPages()) {
            throw new MalformedMessageException(
                    1,
                    "public identifier %s announces %s, not SyncML (in the header)"
                            .formatted(text, header.publicId().fpi()));
        }
        if (header.publicId() == PublicId.UNKNOWN) {
            oddities.note(1, "public identifier %s announces no known document; read as SyncML 1.2".formatted(text));
        }
        return header;
    }

    /** Reads the header of a document of any type. */
    static WbxmlHeader readAny(byte[] document, Oddities oddities) {
        Octets in = new Octets(document, 0, () -> " (in the header)");
        int version = in.next("the WBXML version");
        if (version > 0x0F) {
            throw in.malformed(0, "version octet 0x%02X is not WBXML 1.x".formatted(version));
        }
        if (version == 0 || version > 3) {
            oddities.note(0, "WBXML version 1.%d; DM peers send 1.1, 1.2 or 1.3".formatted(version));
        }
        int number = in.multiByte("the public identifier");
        int index = number == 0 ? in.multiByte("the string table index of the public identifier") : 0;
        int charsetOffset = in.position();
        Charset charset = version == 0 ? StandardCharsets.UTF_8 : charset(in);
        int tableLengthOffset = in.position();
        int table = in.block("the string table");
        int body = in.position();
        String text = number == 0 ? formalId(document, in, table, body, index) : "0x%04X".formatted(number);
        Optional<PublicId> known = number == 0 ? PublicId.ofFpi(text) : PublicId.ofNumber(number);
        PublicId publicId = known.orElse(PublicId.UNKNOWN);
        return new WbxmlHeader(version, publicId, text, charset, charsetOffset, tableLengthOffset, table, body);
    }

    /** The page that is in force at the first token. */
    CodePage firstPage() {
        return publicId == PublicId.DM_DDF_1_2 ? CodePage.DMDDF : CodePage.SYNCML;
    }

    /** The page that a number selects; a device description alone has its elements on page 0 too. */
    CodePage page(CodePage selected) {
        return selected == CodePage.SYNCML ? firstPage() : selected;
    }

    private static Charset charset(Octets in) {
        int offset = in.position();
        int mib = in.multiByte("the character set");
        return switch (mib) {
            case 0, UTF_8 -> StandardCharsets.UTF_8;
            case US_ASCII -> StandardCharsets.US_ASCII;
            case ISO_8859_1 -> StandardCharsets.ISO_8859_1;
            default -> throw in.malformed(offset, "character set with MIBenum %d; send UTF-8 (106)".formatted(mib));
        };
    }

    private static String formalId(byte[] document, Octets in, int table, int body, int index) {
        if (index < 0 || index > body - table) {
            throw in.malformed(
                    1,
                    "public identifier at index %d of a string table of %d octets"
                            .formatted(index & 0xFFFF_FFFFL, body - table));
        }
        int start = table + index;
        int end = in.terminator(start, body);
        return new String(document, start, Math.min(end - start, 80), StandardCharsets.US_ASCII);
    }
}
