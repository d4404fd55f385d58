package dev.provost.flash.upkg;

import com.github.luben.zstd.ZstdException;
import java.util.Objects;
import java.util.Optional;

/** Makes the pieces of the new image, each by itself and in any order. Not for more than one thread. */
public final class SegmentReader {

    private final OctetSource payload;
    private final Optional<ContentCipher> cipher;

    SegmentReader(PackageReader reader, Optional<DeviceKey> key) {
        this.payload = reader.payload();
        this.cipher = reader.envelope().map(envelope -> ContentCipher.open(envelope, key));
        if (cipher.isPresent() != reader.manifest().encrypted()) {
            throw new BadPackageException(
                    Refusal.Reason.MALFORMED,
                    "The package has an envelope and its manifest none, or the other way round");
        }
    }

    /**
     * One piece of the new image, checked against its digest.
     *
     * @param segment a segment of the manifest
     * @param base the old image; a full package reads nothing of it
     * @throws BadPackageException when the stored segment is damaged or the base is not the one that was meant
     * @throws CodecUnavailableException when the native library of Zstandard cannot be loaded
     */
    public byte[] read(Segment segment, OctetSource base) {
        Objects.checkFromIndexSize(segment.storedOffset(), segment.storedOctets(), payload.length());
        return read(segment, payload.read(segment.storedOffset(), segment.storedOctets()), base);
    }

    /** The same from octets that were read already. */
    byte[] read(Segment segment, byte[] stored, OctetSource base) {
        byte[] plain = cipher.map(c -> c.opened(segment, stored)).orElse(stored);
        byte[] octets = segment.coding() == SegmentCoding.PLAIN ? plain : unpacked(segment, plain, base);
        if (octets.length != segment.octets() || !Sha256.of(octets).equals(segment.sha256())) {
            throw damaged(segment, "its digest is not that of the manifest");
        }
        return octets;
    }

    private static byte[] unpacked(Segment segment, byte[] plain, OctetSource base) {
        byte[] dictionary = new byte[segment.baseOctets()];
        if (dictionary.length > 0) {
            if (segment.baseOffset() + dictionary.length > base.length()) {
                throw new BadPackageException(
                        Refusal.Reason.WRONG_BASE,
                        "The segment at %d needs octets %d to %d of the old image, which has %d"
                                .formatted(
                                        segment.offset(),
                                        segment.baseOffset(),
                                        segment.baseOffset() + dictionary.length,
                                        base.length()));
            }
            base.read(segment.baseOffset(), dictionary, 0, dictionary.length);
        }
        byte[] octets = new byte[segment.octets()];
        try {
            int length = Zstandard.decompress(plain, 0, plain.length, dictionary, octets);
            if (length != octets.length) {
                throw damaged(segment, "it holds %d octets instead of %d".formatted(length, octets.length));
            }
            return octets;
        } catch (ZstdException e) {
            throw damaged(segment, "Zstandard says: " + e.getMessage());
        }
    }

    private static BadPackageException damaged(Segment segment, String why) {
        return new BadPackageException(
                Refusal.Reason.BAD_HASH,
                "The segment for octet %d of the image is damaged: %s".formatted(segment.offset(), why));
    }
}
