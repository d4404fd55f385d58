package dev.provost.conformance.cli;

import dev.provost.flash.upkg.PackageBuilder;
import dev.provost.flash.upkg.SettingChange;
import dev.provost.transport.tls.BadKeyMaterialException;
import dev.provost.transport.tls.KeyMaterial;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say what a package demands and brings besides the image. */
final class PackageOptions {

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the package; model and version by default.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--needs-battery", paramLabel = "PERCENT", description = "Charge that the installation needs.")
    private int battery;

    @Option(
            names = "--needs-memory",
            paramLabel = "OCTETS",
            converter = OctetCount.class,
            description = "Free memory that the installation needs, for instance 16M.")
    private long memory;

    @Option(
            names = "--valid-from",
            paramLabel = "TIME",
            converter = PointInTime.class,
            description = "Phones refuse it before, for instance 2026-11-21T12:00:00Z or 2026-11-21.")
    private Optional<Instant> validFrom = Optional.empty();

    @Option(
            names = "--valid-until",
            paramLabel = "TIME",
            converter = PointInTime.class,
            description = "Phones refuse it after.")
    private Optional<Instant> validUntil = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            converter = SettingConverter.class,
            description = "A setting that the new version needs; may be repeated.")
    private List<SettingChange> settings = new ArrayList<>();

    @Option(
            names = "--remove",
            paramLabel = "NAME",
            description = "A setting that the new version removes; may be repeated.")
    private List<String> removed = new ArrayList<>();

    @Option(
            names = "--segment",
            paramLabel = "OCTETS",
            converter = OctetCount.class,
            description = "Octets of the image per segment, at most 256K; by default 16K, and 128K beyond 1M.")
    private Optional<Long> segment = Optional.empty();

    @Option(
            names = "--encrypt-for",
            paramLabel = "FILE",
            description =
                    "Encrypts the payload for the owner of this certificate, PEM, with a key on an elliptic curve.")
    private Optional<Path> recipient = Optional.empty();

    @Option(names = "--encrypt", description = "Encrypts the payload for the simulated phones of --maker.")
    private boolean encrypted;

    void addTo(PackageBuilder builder, SignerOptions signing) {
        name.ifPresent(builder::name);
        builder.needs(battery, memory);
        validFrom.ifPresent(builder::validFrom);
        validUntil.ifPresent(builder::validUntil);
        settings.forEach(builder::setting);
        removed.stream().map(SettingChange::remove).forEach(builder::setting);
        segment.ifPresent(octets -> builder.segmentOctets((int) Math.min(octets, Integer.MAX_VALUE)));
        recipient.ifPresent(file -> builder.encryptedFor(certificate(file), new SecureRandom()));
        if (encrypted) {
            builder.encryptedFor(
                    signing.manufacturer()
                            .orElseThrow(
                                    () -> new CommandException(
                                            "--encrypt is for phones of a test manufacturer. Name him by --maker, or a certificate by --encrypt-for."))
                            .deviceKey()
                            .certificate(),
                    new SecureRandom());
        }
    }

    private static X509Certificate certificate(Path file) {
        try {
            return KeyMaterial.certificates(FileSource.keys(file)).getFirst();
        } catch (BadKeyMaterialException e) {
            throw new CommandException(file + " cannot be used. " + e.getMessage(), e);
        }
    }
}
