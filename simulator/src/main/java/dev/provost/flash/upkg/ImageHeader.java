package dev.provost.flash.upkg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The first {@value #OCTETS} octets of every firmware image: what a bootloader has to know of it. Byte by byte in
 * {@code docs/update-packages.md}.
 *
 * @param model the model that it is for, 1 to {@value #LONGEST_TEXT} octets of UTF-8
 * @param target the part of the device
 * @param version its version, 1 to {@value #LONGEST_TEXT} octets of UTF-8
 * @param imageOctets length of the image, this header included
 * @param contentSha256 digest of everything behind this header
 * @param securityCounter its security counter
 * @param health how the simulated image fares
 */
public record ImageHeader(
        String model,
        ImageTarget target,
        String version,
        long imageOctets,
        Sha256 contentSha256,
        long securityCounter,
        Health health) {

    /** Length of a header. */
    public static final int OCTETS = 256;

    /** Most octets of model and of version. */
    public static final int LONGEST_TEXT = 63;

    private static final byte[] MAGIC = {(byte) 0x93, 'P', 'V', 'I', 'M', 'G', '\r', '\n'};
    private static final short FORMAT = 1;
    private static final int MODEL_AT = 64;
    private static final int VERSION_AT = 128;
    private static final int CHECKSUM_AT = 252;

    public ImageHeader {
        field("model", model);
        field("version", version);
        if (imageOctets < OCTETS) {
            throw new IllegalArgumentException(
                    "An image has at least %d octets, not %d".formatted(OCTETS, imageOctets));
        }
        if (securityCounter < 0) {
            throw new IllegalArgumentException("A security counter is not negative: " + securityCounter);
        }
    }

    /** The header at the begin of an image; empty when there is none, or a damaged one. */
    public static Optional<ImageHeader> read(OctetSource image) {
        return image.length() < OCTETS ? Optional.empty() : parse(image.read(0, OCTETS));
    }

    /** The header in {@value #OCTETS} octets; empty when it is none, or damaged. */
    public static Optional<ImageHeader> parse(byte[] octets) {
        if (octets.length < OCTETS || !Arrays.equals(MAGIC, 0, MAGIC.length, octets, 0, MAGIC.length)) {
            return Optional.empty();
        }
        ByteBuffer header = ByteBuffer.wrap(octets, 0, OCTETS);
        int target = header.get(12);
        int health = header.get(13);
        if (header.getInt(CHECKSUM_AT) != checksum(octets)
                || header.getShort(8) != FORMAT
                || header.getShort(10) != OCTETS
                || target < 0
                || target >= ImageTarget.values().length
                || health < 0
                || health >= Health.values().length) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ImageHeader(
                    text(header, MODEL_AT),
                    ImageTarget.values()[target],
                    text(header, VERSION_AT),
                    header.getLong(16),
                    Sha256.ofDigest(Arrays.copyOfRange(octets, 32, 64)),
                    header.getLong(24),
                    Health.values()[health]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The header as it stands on flash. */
    public byte[] octets() {
        byte[] octets = new byte[OCTETS];
        ByteBuffer header = ByteBuffer.wrap(octets);
        header.put(MAGIC).putShort(FORMAT).putShort((short) OCTETS);
        header.put((byte) target.ordinal()).put((byte) health.ordinal());
        header.putLong(16, imageOctets).putLong(24, securityCounter).put(32, contentSha256.octets());
        put(header, MODEL_AT, model);
        put(header, VERSION_AT, version);
        header.putInt(CHECKSUM_AT, checksum(octets));
        return octets;
    }

    /**
     * Whether the image is whole: this header, and content of the length and digest that it names. Reads all of it.
     *
     * @param image the image, or a partition that begins with it
     */
    public boolean matches(OctetSource image) {
        return image.length() >= imageOctets
                && read(image).filter(this::equals).isPresent()
                && Sha256.of(image.part(OCTETS, imageOctets - OCTETS)).equals(contentSha256);
    }

    private static int checksum(byte[] octets) {
        CRC32 crc = new CRC32();
        crc.update(octets, 0, CHECKSUM_AT);
        return (int) crc.getValue();
    }

    private static void put(ByteBuffer header, int at, String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        header.put(at, (byte) octets.length).put(at + 1, octets);
    }

    private static String text(ByteBuffer header, int at) {
        int length = header.get(at);
        if (length < 1 || length > LONGEST_TEXT) {
            throw new IllegalArgumentException("length " + length);
        }
        byte[] octets = new byte[length];
        header.get(at + 1, octets);
        return new String(octets, StandardCharsets.UTF_8);
    }

    private static void field(String what, String value) {
        int octets = value.getBytes(StandardCharsets.UTF_8).length;
        if (value.isBlank() || octets > LONGEST_TEXT || Lines.controls(value)) {
            throw new IllegalArgumentException("The %s of an image has 1 to %d printable octets, not \"%s\""
                    .formatted(what, LONGEST_TEXT, Lines.shown(value)));
        }
    }
}
