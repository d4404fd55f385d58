package dev.provost.flash.upkg;

import java.security.MessageDigest;
import java.util.Optional;

/** Whether payload, envelope and base are what the manifest says, and make the image that it names; one pass. */
final class PayloadCheck {

    private final PackageReader reader;
    private final Manifest manifest;
    private final MessageDigest stored = Sha256.digest();
    private final MessageDigest image = Sha256.digest();

    private PayloadCheck(PackageReader reader) {
        this.reader = reader;
        this.manifest = reader.manifest();
    }

    static void check(PackageReader reader, DeviceFacts device) {
        PayloadCheck check = new PayloadCheck(reader);
        check.checkLengths();
        check.checkEnvelope();
        SegmentReader segments = reader.segments(device.key());
        Optional<OctetSource> base = check.base(device);
        if (base.isPresent()) {
            check.checkImage(segments, base.get());
        } else {
            check.checkStored();
        }
    }

    private void checkLengths() {
        if (reader.payload().length() != manifest.payloadOctets()) {
            throw new BadPackageException(
                    Refusal.Reason.MALFORMED,
                    "The payload has %d octets; the manifest says %d"
                            .formatted(reader.payload().length(), manifest.payloadOctets()));
        }
    }

    private void checkEnvelope() {
        if (!reader.envelope().map(Sha256::of).equals(manifest.envelopeSha256())) {
            throw badHash("The envelope with the content key is not the one of the manifest");
        }
    }

    /** The old image; nothing when a delta is to be examined and only the version of the old image is known. */
    private Optional<OctetSource> base(DeviceFacts device) {
        if (manifest.payload() == PayloadKind.FULL) {
            return Optional.of(new ArraySource(new byte[0]));
        }
        Optional<OctetSource> old =
                Optional.ofNullable(device.installed().get(manifest.target())).flatMap(InstalledImage::image);
        Manifest.Base wanted = manifest.base().orElseThrow();
        if (old.isPresent()
                && (old.get().length() != wanted.octets().orElseThrow()
                        || !Sha256.of(old.get()).equals(wanted.sha256().orElseThrow()))) {
            throw new BadPackageException(
                    Refusal.Reason.WRONG_BASE,
                    "The package is the difference from another image of version %s than the one on this device"
                            .formatted(wanted.version()));
        }
        return old;
    }

    private void checkImage(SegmentReader segments, OctetSource base) {
        for (Segment segment : manifest.segments()) {
            byte[] octets = reader.payload().read(segment.storedOffset(), segment.storedOctets());
            stored.update(octets);
            byte[] made = segments.read(segment, octets, base);
            image.update(made);
            if (segment.offset() == 0) {
                checkHeader(made);
            }
        }
        checkStoredDigest();
        if (!Sha256.ofDigest(image.digest()).equals(manifest.imageSha256())) {
            throw badHash("The package makes another image than its manifest says");
        }
    }

    private void checkHeader(byte[] begin) {
        ImageHeader header = ImageHeader.parse(begin)
                .orElseThrow(() -> new BadPackageException(
                        Refusal.Reason.MALFORMED,
                        "What the package brings is no firmware image: its header is missing"));
        if (!header.model().equals(manifest.model())
                || !header.version().equals(manifest.version())
                || header.target() != manifest.target()
                || header.securityCounter() != manifest.securityCounter()
                || header.imageOctets() != manifest.imageOctets()) {
            throw new BadPackageException(
                    Refusal.Reason.MALFORMED,
                    "The image in the package is %s version %s, and the manifest says %s version %s; or counter or length differ"
                            .formatted(header.model(), header.version(), manifest.model(), manifest.version()));
        }
    }

    private void checkStored() {
        Sha256.update(stored, reader.payload());
        checkStoredDigest();
    }

    private void checkStoredDigest() {
        if (!Sha256.ofDigest(stored.digest()).equals(manifest.payloadSha256())) {
            throw badHash("The payload is not the one of the manifest: its digest differs");
        }
    }

    private static BadPackageException badHash(String text) {
        return new BadPackageException(Refusal.Reason.BAD_HASH, text);
    }
}
