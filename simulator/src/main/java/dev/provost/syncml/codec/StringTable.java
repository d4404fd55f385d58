package dev.provost.syncml.codec;

/** The string table of a WBXML document. References together may not yield more octets than a document may have. */
final class StringTable {

    private final WbxmlHeader header;
    private final Octets in;
    private final int limit;
    private int budget;
    private int end;

    StringTable(WbxmlHeader header, Octets in, CodecLimits limits) {
        this.header = header;
        this.in = in;
        this.limit = limits.maxOctets();
        this.budget = limits.maxOctets();
    }

    /** Reads a reference; answers where in the document its string begins. */
    int reference(String what) {
        int offset = in.position();
        int size = header.bodyOffset() - header.tableOffset();
        int index = in.multiByte("the string table index of " + what);
        if (index < 0 || index >= size) {
            throw in.malformed(
                    offset, "index %d is outside the string table of %d octets".formatted(index & 0xFFFF_FFFFL, size));
        }
        int begin = header.tableOffset() + index;
        end = in.terminator(begin, header.bodyOffset());
        budget -= end - begin;
        if (budget < 0) {
            throw in.malformed(
                    offset, "string table references yield more text than the limit of %d octets".formatted(limit));
        }
        return begin;
    }

    /** Where the string of the last reference ends. */
    int end() {
        return end;
    }
}
