package dev.provost.conformance.cli;

import dev.provost.fixtures.firmware.Manufacturer;
import dev.provost.flash.upkg.PackageSigner;
import dev.provost.transport.tls.BadKeyMaterialException;
import dev.provost.transport.tls.Identity;
import dev.provost.transport.tls.KeyMaterial;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say who signs a package. */
final class SignerOptions {

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "Private key of the signer, PEM or PKCS#12; its certificates may stand in the same file.")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--cert",
            paramLabel = "FILE",
            description = "Certificate of the signer and then those of its issuers, PEM.")
    private Optional<Path> certificates = Optional.empty();

    @Option(names = "--password", paramLabel = "TEXT", description = "What opens the private key.")
    private Optional<String> password = Optional.empty();

    @Option(
            names = "--maker",
            paramLabel = "NAME",
            converter = FilledText.class,
            description = "Signs with the test key of this manufacturer, which the simulated phones of his trust.")
    private Optional<String> maker = Optional.empty();

    @Option(
            names = "--crl",
            paramLabel = "FILE",
            description = "Revocation list that goes with the signature, PEM or DER; may be repeated.")
    private List<Path> lists = new ArrayList<>();

    /** Who signs, and when if that is said; empty when no option says who. */
    Optional<PackageSigner> signer(Optional<Instant> at) {
        if (maker.isPresent() && key.isPresent()) {
            throw new CommandException("--maker and --key both say who signs. Leave one of them out.");
        }
        if (key.isEmpty() && (certificates.isPresent() || password.isPresent())) {
            throw new CommandException("--cert and --password need --key. Name the private key of the signer.");
        }
        Optional<PackageSigner> signer =
                manufacturer().map(Manufacturer::signer).or(() -> key.map(file -> own(file, Instant.now())));
        List<X509CRL> revocations = lists.stream().map(SignerOptions::list).toList();
        return signer.map(s -> new PackageSigner(s.key(), s.chain(), revocations, at.orElse(s.signedAt())));
    }

    /** The test manufacturer who was named. */
    Optional<Manufacturer> manufacturer() {
        return maker.map(Manufacturer::named);
    }

    private PackageSigner own(Path file, Instant now) {
        ByteArrayOutputStream material = new ByteArrayOutputStream();
        material.writeBytes(FileSource.keys(file));
        certificates.ifPresent(path -> {
            material.write('\n');
            material.writeBytes(FileSource.keys(path));
        });
        try {
            Identity identity = KeyMaterial.identity(material.toByteArray(), password);
            return new PackageSigner(identity.key(), identity.chain(), List.of(), now);
        } catch (BadKeyMaterialException | IllegalArgumentException e) {
            String files = certificates.map(path -> file + " with " + path).orElse(file.toString());
            throw new CommandException("%s cannot sign. %s".formatted(files, e.getMessage()), e);
        }
    }

    /** A revocation list in a file. */
    static X509CRL list(Path file) {
        try {
            return (X509CRL) CertificateFactory.getInstance("X.509")
                    .generateCRL(new ByteArrayInputStream(FileSource.keys(file)));
        } catch (GeneralSecurityException e) {
            throw new CommandException(file + " is no revocation list, neither PEM nor DER.", e);
        }
    }
}
