package dev.provost.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.fixtures.pki.Credential;
import dev.provost.fixtures.pki.Pem;
import dev.provost.fixtures.pki.Pki;
import dev.provost.transport.tls.PreSharedKey;
import dev.provost.transport.tls.TlsSettings;
import dev.provost.transport.tls.TlsVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTlsTest {

    private static final Pki PKI = Pki.at(Instant.now());
    private static final Credential DEVICE = PKI.client("IMEI:490154203237518");

    @TempDir
    private Path folder;

    private TlsSettings read(String tls) throws IOException {
        return read("https", tls);
    }

    private TlsSettings read(String scheme, String tls) throws IOException {
        Path file = Files.writeString(
                folder.resolve("acme.yaml"),
                "server:\n  url: %s://dm.example/dm\n  tls: { %s }\n".formatted(scheme, tls));
        return new TargetReader(Map.of("SECRET", "secret", "PSK", "00ff"))
                .read(file.toString())
                .tls();
    }

    /** Checks the message of an error without the folder. */
    private void failing(String tls, String message) {
        assertThatThrownBy(() -> read(tls))
                .isInstanceOf(TargetException.class)
                .hasMessage("%s%cacme.yaml:3: %s".formatted(folder, java.io.File.separatorChar, message));
    }

    @Test
    void without_the_key_the_jdk_decides_whom_to_trust() {
        assertThat(new TargetReader(Map.of()).read("https://dm.example/dm").tls())
                .isEqualTo(TlsSettings.DEFAULT);
    }

    @Test
    void everything_may_be_said_and_paths_start_at_the_file() throws IOException {
        Files.createDirectory(folder.resolve("certificates"));
        Files.writeString(folder.resolve("certificates/ca.pem"), Pem.of(List.of(PKI.root())));
        Files.write(folder.resolve("dev.p12"), DEVICE.pkcs12("secret"));

        TlsSettings tls = read("trust: certificates/ca.pem, clientCert: dev.p12, clientCertPassword: \"${SECRET}\","
                + " protocols: [\"1.2\"], verifyHost: false");

        assertThat(tls.trust()).contains(List.of(PKI.root()));
        assertThat(tls.identity().orElseThrow().chain()).isEqualTo(DEVICE.chain());
        assertThat(tls.versions()).containsExactly(TlsVersion.TLS_1_2);
        assertThat(tls.verifyHost()).isFalse();
        assertThat(tls.preSharedKey()).isEmpty();
    }

    @Test
    void a_client_certificate_may_be_pem() throws IOException {
        Files.writeString(folder.resolve("dev.pem"), DEVICE.pem());
        assertThat(read("clientCert: dev.pem").identity().orElseThrow().certificate())
                .isEqualTo(DEVICE.certificate());
    }

    @Test
    void a_pre_shared_key_is_an_identity_and_hexadecimal_digits() throws IOException {
        assertThat(read("pskIdentity: sim, pskKey: \"${PSK}\"").preSharedKey())
                .contains(PreSharedKey.of("sim", new byte[] {0, (byte) 0xFF}));
    }

    @Test
    void a_missing_file_is_named() {
        failing(
                "trust: nowhere.pem",
                "server.tls.trust: there is no file nowhere.pem. Paths start at the folder of the target file.");
    }

    @Test
    void a_file_without_a_certificate_is_named() throws IOException {
        Files.writeString(folder.resolve("key.pem"), Pem.of(DEVICE.key()));
        failing(
                "trust: key.pem",
                "server.tls.trust: key.pem cannot be used. There is no certificate in it. It needs a part that begins with \"-----BEGIN CERTIFICATE-----\".");
    }

    @Test
    void the_wrong_password_is_said() throws IOException {
        Files.write(folder.resolve("dev.p12"), DEVICE.pkcs12("secret"));
        failing(
                "clientCert: dev.p12, clientCertPassword: wrong",
                "server.tls.clientCert: dev.p12 cannot be used. The password does not open it. Correct the password.");
    }

    @Test
    void an_expired_client_certificate_is_said_before_any_server_refuses_it() throws IOException {
        Credential old = PKI.expiredClient("IMEI:1");
        Files.writeString(folder.resolve("old.pem"), old.pem());
        failing(
                "clientCert: old.pem",
                "server.tls.clientCert: the certificate in old.pem has expired: CN=IMEI:1, issued by CN=Provost test issuer, valid from %s to %s. Renew it."
                        .formatted(
                                old.certificate().getNotBefore().toInstant(),
                                old.certificate().getNotAfter().toInstant()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "protocols: [\"1.1\"] | server.tls.protocols[0] is \"1.1\". It has to be one of 1.2, 1.3.",
                "protocols: [] | server.tls.protocols is an empty list. Name at least one, or leave it out.",
                "verifyHost: maybe | server.tls.verifyHost is \"maybe\". It has to be true or false.",
                "pskIdentity: sim | server.tls has no \"pskKey\". Add it, for instance pskKey: \"${PSK}\".",
                "pskKey: \"00\" | server.tls.pskKey has no pskIdentity beside it. Add it.",
                "pskIdentity: sim, pskKey: xyz | server.tls.pskKey with its identity is no pre-shared key. It has to be hexadecimal digits, two for each of 1 to 512 octets, and the identity 1 to 1024 characters.",
                "cert: a.pem | server.tls.cert is not known. Known here: trust, clientCertPassword, clientCert, protocols, verifyHost, pskIdentity, pskKey."
            })
    void what_is_wrong_is_said_with_its_place(String tls, String message) {
        failing(tls, message);
    }

    @Test
    void tls_without_https_would_have_no_effect() {
        assertThatThrownBy(() -> read("http", "verifyHost: false"))
                .hasMessageEndingWith(
                        "acme.yaml:3: server.tls has no effect, because server.url does not begin with https. Write https, or leave it out.");
    }
}
