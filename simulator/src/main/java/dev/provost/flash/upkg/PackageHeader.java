package dev.provost.flash.upkg;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/** The first {@value #OCTETS} octets of a package: lengths of its parts. */
record PackageHeader(int manifestOctets, int signatureOctets, int envelopeOctets, long payloadOctets) {

    static final int OCTETS = 36;
    static final int MOST_MANIFEST_OCTETS = 2 << 20;
    static final int MOST_SIGNATURE_OCTETS = 256 << 10;
    static final int MOST_ENVELOPE_OCTETS = 64 << 10;

    private static final byte[] MAGIC = {(byte) 0x93, 'P', 'V', 'U', 'P', 'K', '\r', '\n'};
    private static final short FORMAT = 1;
    private static final int CHECKSUM_AT = 32;

    PackageHeader {
        bound("manifest", manifestOctets, 1, MOST_MANIFEST_OCTETS);
        bound("signature", signatureOctets, 0, MOST_SIGNATURE_OCTETS);
        bound("envelope", envelopeOctets, 0, MOST_ENVELOPE_OCTETS);
        bound("payload", payloadOctets, 1, ManifestRules.MOST_IMAGE_OCTETS * 2);
    }

    /** The header at the begin of a source. */
    static PackageHeader read(OctetSource source) {
        byte[] octets = source.read(0, (int) Math.min(OCTETS, source.length()));
        int same = Math.min(octets.length, MAGIC.length);
        if (octets.length == 0 || !Arrays.equals(octets, 0, same, MAGIC, 0, same)) {
            throw malformed("This is no update package: it does not begin with 93 50 56 55 50 4B 0D 0A");
        }
        if (octets.length < OCTETS) {
            throw new BadPackageException(
                    Refusal.Reason.TRUNCATED,
                    "The package ends after %d octets, within its header of %d".formatted(octets.length, OCTETS));
        }
        ByteBuffer header = ByteBuffer.wrap(octets);
        if (header.getInt(CHECKSUM_AT) != checksum(octets)) {
            throw malformed("The header of the package is damaged: its checksum is wrong");
        }
        if (header.getShort(8) != FORMAT || header.getShort(10) != 0) {
            throw malformed("The package has format %d.%d; this device knows 1.0"
                    .formatted(Short.toUnsignedInt(header.getShort(8)), Short.toUnsignedInt(header.getShort(10))));
        }
        return new PackageHeader(header.getInt(12), header.getInt(16), header.getInt(20), header.getLong(24));
    }

    byte[] octets() {
        byte[] octets = new byte[OCTETS];
        ByteBuffer header = ByteBuffer.wrap(octets);
        header.put(MAGIC).putShort(FORMAT).putShort((short) 0);
        header.putInt(manifestOctets)
                .putInt(signatureOctets)
                .putInt(envelopeOctets)
                .putLong(payloadOctets);
        header.putInt(checksum(octets));
        return octets;
    }

    long signatureAt() {
        return OCTETS + (long) manifestOctets;
    }

    long envelopeAt() {
        return signatureAt() + signatureOctets;
    }

    long payloadAt() {
        return envelopeAt() + envelopeOctets;
    }

    long length() {
        return payloadAt() + payloadOctets;
    }

    private static int checksum(byte[] octets) {
        CRC32 crc = new CRC32();
        crc.update(octets, 0, CHECKSUM_AT);
        return (int) crc.getValue();
    }

    private static void bound(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw malformed("The %s of a package has %d to %d octets, not %d".formatted(what, least, most, value));
        }
    }

    private static BadPackageException malformed(String message) {
        return new BadPackageException(Refusal.Reason.MALFORMED, message);
    }
}
