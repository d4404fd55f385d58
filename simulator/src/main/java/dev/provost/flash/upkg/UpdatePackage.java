package dev.provost.flash.upkg;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A whole package in memory, for those who make packages. Immutable. */
public final class UpdatePackage {

    private final byte[] manifest;
    private final byte[] signature;
    private final byte[] envelope;
    private final byte[] payload;

    UpdatePackage(byte[] manifest, byte[] signature, byte[] envelope, byte[] payload) {
        this.manifest = manifest;
        this.signature = signature;
        this.envelope = envelope;
        this.payload = payload;
    }

    /**
     * Reads a package into memory.
     *
     * @throws BadPackageException when it is none, or a damaged one
     */
    public static UpdatePackage read(OctetSource source) {
        PackageReader reader = PackageReader.open(source);
        OctetSource payload = reader.payload();
        return new UpdatePackage(
                reader.manifestOctets(),
                reader.signature().orElseGet(() -> new byte[0]),
                reader.envelope().orElseGet(() -> new byte[0]),
                payload.read(0, Math.toIntExact(payload.length())));
    }

    /** What it says of itself. */
    public Manifest manifest() {
        return ManifestParser.parse(manifest);
    }

    /** With a signature over its manifest instead of any that it has. */
    public UpdatePackage signed(PackageSigner signer) {
        return new UpdatePackage(manifest, signer.sign(manifest), envelope, payload);
    }

    /**
     * With another text of the manifest and the signature as it was: for packages that are wrong on purpose.
     *
     * @param change makes the new text from the old one; nothing checks it
     */
    public UpdatePackage withManifest(UnaryOperator<String> change) {
        String text = change.apply(new String(manifest, StandardCharsets.UTF_8));
        return new UpdatePackage(text.getBytes(StandardCharsets.UTF_8), signature, envelope, payload);
    }

    /** With another payload and the manifest as it was: for payloads that were made elsewhere. */
    public UpdatePackage withPayload(byte[] other) {
        return new UpdatePackage(manifest, signature, envelope, other.clone());
    }

    /**
     * With a signature that was made elsewhere, for instance by {@code openssl cms}.
     *
     * @param der CMS SignedData in DER; empty octets stand for no signature
     */
    public UpdatePackage withSignature(byte[] der) {
        return new UpdatePackage(manifest, der.clone(), envelope, payload);
    }

    /** The signature in DER; empty when nobody signed. */
    public Optional<byte[]> signature() {
        return signature.length == 0 ? Optional.empty() : Optional.of(signature.clone());
    }

    /** The package as it is sent. */
    public byte[] octets() {
        PackageHeader header = new PackageHeader(manifest.length, signature.length, envelope.length, payload.length);
        byte[] octets = Arrays.copyOf(header.octets(), Math.toIntExact(header.length()));
        System.arraycopy(manifest, 0, octets, PackageHeader.OCTETS, manifest.length);
        System.arraycopy(signature, 0, octets, (int) header.signatureAt(), signature.length);
        System.arraycopy(envelope, 0, octets, (int) header.envelopeAt(), envelope.length);
        System.arraycopy(payload, 0, octets, (int) header.payloadAt(), payload.length);
        return octets;
    }

    /** The package as a source, nothing copied more than once. */
    public OctetSource source() {
        return new ArraySource(octets());
    }
}
