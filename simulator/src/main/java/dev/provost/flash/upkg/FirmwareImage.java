package dev.provost.flash.upkg;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;

/**
 * A firmware image: header and content. A synthetic image is computed where it is read, so one of any length takes no
 * memory; its content follows from model, target and version alone, and two versions share most octets. Immutable.
 */
public final class FirmwareImage implements OctetSource {

    private final ImageHeader header;
    private final byte[] headerOctets;
    private final OctetSource content;
    private final Sha256 sha256;

    private FirmwareImage(ImageHeader header, OctetSource content) {
        this.header = header;
        this.headerOctets = header.octets();
        this.content = content;
        this.sha256 = whole(headerOctets, content);
    }

    private static Sha256 whole(byte[] header, OctetSource content) {
        MessageDigest digest = Sha256.digest();
        digest.update(header);
        Sha256.update(digest, content);
        return Sha256.ofDigest(digest.digest());
    }

    /** An image of the given version with content of our making; {@link Recipe#build()} makes it. */
    public static Recipe synthetic(String model, String version) {
        return new Recipe(model, version, ImageTarget.SYSTEM, 64 << 10, 1, Health.BOOTS);
    }

    /** Somebody's content with a header in front of it. */
    public static FirmwareImage of(Recipe recipe, OctetSource content) {
        return new FirmwareImage(recipe.header(content.length() + ImageHeader.OCTETS, Sha256.of(content)), content);
    }

    /**
     * An image that has its header already.
     *
     * @throws IllegalArgumentException when there is no header, or the content is not what it says
     */
    public static FirmwareImage of(OctetSource image) {
        ImageHeader header = ImageHeader.read(image)
                .orElseThrow(() -> new IllegalArgumentException("This is no firmware image: it has no image header"));
        if (header.imageOctets() != image.length() || !header.matches(image)) {
            throw new IllegalArgumentException(
                    "The content of the firmware image %s is not what its header says".formatted(header.version()));
        }
        return new FirmwareImage(header, image.part(ImageHeader.OCTETS, image.length() - ImageHeader.OCTETS));
    }

    /** What a bootloader reads. */
    public ImageHeader header() {
        return header;
    }

    /** Digest of header and content. */
    public Sha256 sha256() {
        return sha256;
    }

    @Override
    public long length() {
        return header.imageOctets();
    }

    @Override
    public void read(long offset, byte[] into, int from, int length) {
        Objects.checkFromIndexSize(offset, length, length());
        int ofHeader = Math.clamp(ImageHeader.OCTETS - offset, 0, length);
        if (ofHeader > 0) {
            System.arraycopy(headerOctets, (int) offset, into, from, ofHeader);
        }
        if (ofHeader < length) {
            content.read(offset + ofHeader - ImageHeader.OCTETS, into, from + ofHeader, length - ofHeader);
        }
    }

    /** The whole image in memory; for small ones. */
    public byte[] octets() {
        return read(0, Math.toIntExact(length()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FirmwareImage image && sha256.equals(image.sha256);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(headerOctets);
    }

    @Override
    public String toString() {
        return "Firmware %s %s %s".formatted(header.model(), header.target(), header.version());
    }

    /**
     * What an image is to be.
     *
     * @param model the model that it is for
     * @param version its version
     * @param target the part of the device
     * @param octets length with header
     * @param securityCounter its security counter
     * @param health how it fares
     */
    public record Recipe(
            String model, String version, ImageTarget target, long octets, long securityCounter, Health health) {

        /** With another target. */
        public Recipe target(ImageTarget other) {
            return new Recipe(model, version, other, octets, securityCounter, health);
        }

        /** With another length, header included. */
        public Recipe octets(long other) {
            return new Recipe(model, version, target, other, securityCounter, health);
        }

        /** With another security counter. */
        public Recipe securityCounter(long other) {
            return new Recipe(model, version, target, octets, other, health);
        }

        /** With another health. */
        public Recipe health(Health other) {
            return new Recipe(model, version, target, octets, securityCounter, other);
        }

        /** The image; computes its digests, which reads it twice. */
        public FirmwareImage build() {
            OctetSource content = new SyntheticContent(model, target, version, octets - ImageHeader.OCTETS);
            return new FirmwareImage(header(octets, Sha256.of(content)), content);
        }

        private ImageHeader header(long length, Sha256 content) {
            return new ImageHeader(model, target, version, length, content, securityCounter, health);
        }
    }
}
