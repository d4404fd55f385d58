package dev.provost.download;

/** Reads and writes descriptors in XML (OMA Download 1.0). Nothing is ever fetched, entities are refused. */
public final class DescriptorFormat {

    /** The longest document that is read, in octets. */
    public static final int MOST_OCTETS = 64 << 10;

    private DescriptorFormat() {}

    /** Reads a document; never throws. */
    public static DescriptorReading read(byte[] document) {
        throw new UnsupportedOperationException();
    }

    /** Writes a document. */
    public static byte[] write(DownloadDescriptor descriptor) {
        throw new UnsupportedOperationException();
    }
}
