package dev.provost.flash.upkg;

import java.util.Optional;

/**
 * A package read where it lies, in memory or on flash: only header and manifest are loaded. Nothing here is to be
 * believed before {@link PackageVerifier} accepted the package.
 */
public final class PackageReader {

    private final OctetSource source;
    private final PackageHeader header;
    private final byte[] manifestOctets;
    private final Manifest manifest;

    private PackageReader(OctetSource source, PackageHeader header, byte[] manifestOctets, Manifest manifest) {
        this.source = source;
        this.header = header;
        this.manifestOctets = manifestOctets;
        this.manifest = manifest;
    }

    /**
     * Reads header and manifest.
     *
     * @throws BadPackageException when it is no package, a damaged one, or has not all its octets
     */
    public static PackageReader open(OctetSource source) {
        PackageHeader header = PackageHeader.read(source);
        if (source.length() < header.length()) {
            throw new BadPackageException(
                    Refusal.Reason.TRUNCATED,
                    "The package ends after %d octets; it has %d".formatted(source.length(), header.length()));
        }
        if (source.length() > header.length()) {
            throw new BadPackageException(
                    Refusal.Reason.MALFORMED,
                    "%d octets follow the end of the package".formatted(source.length() - header.length()));
        }
        byte[] text = source.read(PackageHeader.OCTETS, header.manifestOctets());
        return new PackageReader(source, header, text, ManifestParser.parse(text));
    }

    /** The manifest of a package that need not be whole; empty when not even that can be read. */
    public static Optional<Manifest> manifestOf(OctetSource source) {
        try {
            PackageHeader header = PackageHeader.read(source);
            return source.length() < header.signatureAt()
                    ? Optional.empty()
                    : Optional.of(ManifestParser.parse(source.read(PackageHeader.OCTETS, header.manifestOctets())));
        } catch (BadPackageException e) {
            return Optional.empty();
        }
    }

    /** What the package says of itself. */
    public Manifest manifest() {
        return manifest;
    }

    /** The manifest as signed: UTF-8 text. */
    public byte[] manifestOctets() {
        return manifestOctets.clone();
    }

    /** The signature, CMS SignedData (RFC 5652) without content, in DER; empty when nobody signed. */
    public Optional<byte[]> signature() {
        return header.signatureOctets() == 0
                ? Optional.empty()
                : Optional.of(source.read(header.signatureAt(), header.signatureOctets()));
    }

    /** The envelope of the content key, CMS EnvelopedData in DER; empty when the payload is not encrypted. */
    public Optional<byte[]> envelope() {
        return header.envelopeOctets() == 0
                ? Optional.empty()
                : Optional.of(source.read(header.envelopeAt(), header.envelopeOctets()));
    }

    /** The payload as stored. */
    public OctetSource payload() {
        return source.part(header.payloadAt(), header.payloadOctets());
    }

    /** Octets of the whole package. */
    public long length() {
        return header.length();
    }

    /**
     * What makes the pieces of the new image.
     *
     * @param key what opens an encrypted package
     * @throws BadPackageException when the package is encrypted and the key is missing or does not open it
     */
    public SegmentReader segments(Optional<DeviceKey> key) {
        return new SegmentReader(this, key);
    }
}
