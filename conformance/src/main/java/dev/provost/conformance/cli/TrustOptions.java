package dev.provost.conformance.cli;

import dev.provost.fixtures.firmware.Manufacturer;
import dev.provost.flash.upkg.DeviceKey;
import dev.provost.flash.upkg.TrustAnchors;
import dev.provost.transport.tls.BadKeyMaterialException;
import dev.provost.transport.tls.Identity;
import dev.provost.transport.tls.KeyMaterial;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Options that say whom a phone trusts, and what opens packages for it. */
final class TrustOptions {

    @Option(names = "--trust", paramLabel = "FILE", description = "Roots that the phone trusts, PEM; may be repeated.")
    private List<Path> roots = new ArrayList<>();

    @Option(
            names = "--maker",
            paramLabel = "NAME",
            converter = FilledText.class,
            description =
                    "The phone trusts the test root of this manufacturer and has his test key for encrypted packages.")
    private Optional<String> maker = Optional.empty();

    @Option(
            names = "--crl",
            paramLabel = "FILE",
            description = "Revocation list that the phone knows, PEM or DER; may be repeated.")
    private List<Path> lists = new ArrayList<>();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "Key and certificate of the phone for encrypted packages, PEM or PKCS#12.")
    private Optional<Path> key = Optional.empty();

    @Option(names = "--password", paramLabel = "TEXT", description = "What opens the key.")
    private Optional<String> password = Optional.empty();

    TrustAnchors anchors() {
        List<X509Certificate> trusted = new ArrayList<>();
        maker.ifPresent(name -> trusted.add(Manufacturer.named(name).root()));
        for (Path file : roots) {
            trusted.addAll(readable(file, () -> KeyMaterial.certificates(FileSource.keys(file))));
        }
        if (trusted.isEmpty()) {
            throw new CommandException(
                    "The phone trusts nobody. Name a root by --trust, or a test manufacturer by --maker.");
        }
        return new TrustAnchors(trusted, lists.stream().map(SignerOptions::list).toList());
    }

    Optional<DeviceKey> key() {
        return key.map(file -> {
                    Identity identity = readable(file, () -> KeyMaterial.identity(FileSource.keys(file), password));
                    return new DeviceKey(identity.key(), identity.certificate());
                })
                .or(() -> maker.map(name -> Manufacturer.named(name).deviceKey()));
    }

    private static <T> T readable(Path file, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BadKeyMaterialException e) {
            throw new CommandException(file + " cannot be used. " + e.getMessage(), e);
        }
    }
}
