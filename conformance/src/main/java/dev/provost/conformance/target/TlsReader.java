package dev.provost.conformance.target;

import dev.provost.transport.tls.BadKeyMaterialException;
import dev.provost.transport.tls.CertificateFacts;
import dev.provost.transport.tls.Identity;
import dev.provost.transport.tls.KeyMaterial;
import dev.provost.transport.tls.PreSharedKey;
import dev.provost.transport.tls.TlsSettings;
import dev.provost.transport.tls.TlsVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads how TLS is spoken with the server. Paths start at the folder of the target file. */
final class TlsReader {

    private TlsReader() {}

    static TlsSettings read(YamlMapping tls) {
        TlsSettings settings = tls.find("trust")
                .map(value -> TlsSettings.DEFAULT.withTrust(used(value, KeyMaterial::certificates)))
                .orElse(TlsSettings.DEFAULT);
        Optional<String> password = tls.text("clientCertPassword");
        settings = tls.find("clientCert")
                .map(value -> identity(value, password))
                .map(settings::withIdentity)
                .orElse(settings);
        settings = tls.find("protocols")
                .map(TlsReader::versions)
                .map(settings::withVersions)
                .orElse(settings);
        boolean verify = tls.find("verifyHost").map(TlsReader::flag).orElse(true);
        settings = verify ? settings : settings.withoutHostVerification();
        Optional<PreSharedKey> key = tls.find("pskIdentity").map(value -> key(value, tls));
        if (key.isEmpty()) {
            tls.find("pskKey").ifPresent(value -> {
                throw value.error("%s has no pskIdentity beside it. Add it.".formatted(value.path()));
            });
        }
        tls.end();
        return key.map(settings::withPreSharedKey).orElse(settings);
    }

    private static Identity identity(YamlValue value, Optional<String> password) {
        Identity identity = used(value, octets -> KeyMaterial.identity(octets, password));
        if (identity.isExpired(Instant.now())) {
            throw value.error("%s: the certificate in %s has expired: %s. Renew it."
                    .formatted(value.path(), value.text(), CertificateFacts.of(identity.certificate())));
        }
        return identity;
    }

    private static Set<TlsVersion> versions(YamlValue value) {
        Set<TlsVersion> versions = EnumSet.noneOf(TlsVersion.class);
        for (YamlValue entry : value.list()) {
            versions.add(TlsVersion.ofNumber(entry.text())
                    .orElseThrow(() -> entry.error(
                            "%s is \"%s\". It has to be one of 1.2, 1.3.".formatted(entry.path(), entry.text()))));
        }
        if (versions.isEmpty()) {
            throw value.error(value.path() + " is an empty list. Name at least one, or leave it out.");
        }
        return versions;
    }

    private static boolean flag(YamlValue value) {
        return switch (value.text()) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw value.error("%s is \"%s\". It has to be true or false.".formatted(value.path(), value.text()));
        };
    }

    private static PreSharedKey key(YamlValue identity, YamlMapping tls) {
        YamlValue secret = tls.get("pskKey", "\"${PSK}\"");
        try {
            return PreSharedKey.of(identity.text(), HexFormat.of().parseHex(secret.text()));
        } catch (IllegalArgumentException e) {
            throw secret.error(
                    "%s with its identity is no pre-shared key. It has to be hexadecimal digits, two for each of 1 to %d octets, and the identity 1 to %d characters."
                            .formatted(secret.path(), PreSharedKey.LONGEST_KEY, PreSharedKey.LONGEST_IDENTITY));
        }
    }

    private static <T> T used(YamlValue value, Function<byte[], T> reader) {
        try {
            return reader.apply(octets(value));
        } catch (BadKeyMaterialException e) {
            throw value.error("%s: %s cannot be used. %s".formatted(value.path(), value.text(), e.getMessage()));
        }
    }

    private static byte[] octets(YamlValue value) {
        try {
            Path file = value.source().folder().resolve(value.text());
            if (!Files.isRegularFile(file)) {
                throw value.error("%s: there is no file %s. Paths start at the folder of the target file."
                        .formatted(value.path(), value.text()));
            }
            if (Files.size(file) > KeyMaterial.MOST_OCTETS) {
                throw value.error("%s: %s has more than %d octets, which no file of certificates has."
                        .formatted(value.path(), value.text(), KeyMaterial.MOST_OCTETS));
            }
            return Files.readAllBytes(file);
        } catch (IOException | InvalidPathException e) {
            throw value.error("%s: %s cannot be read: %s".formatted(value.path(), value.text(), e.getMessage()));
        }
    }
}
