package dev.provost.conformance.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.adapter.Capability;
import dev.provost.conformance.run.Access;
import dev.provost.conformance.run.ServerUnderTest;
import dev.provost.conformance.run.Ways;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import dev.provost.fixtures.server.TlsEndpoint;
import dev.provost.fixtures.server.TlsOptions;
import dev.provost.fixtures.server.engine.EngineLimits;
import dev.provost.transport.TransportFailure;
import dev.provost.transport.tls.TlsServerSettings.ClientCertificate;
import dev.provost.transport.tls.TlsSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineOfAServerTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final ReferenceServer server = ReferenceServer.start(
            ServerOptions.DEFAULT.withLimits(new EngineLimits(900, 1 << 20, 100, 300_000, 2_000, 100)));

    @AfterEach
    void stop() {
        server.close();
    }

    private List<Diagnosis> seen(TlsOptions options, Instant when) {
        TlsEndpoint endpoint = server.openTls(options);
        Access way = Access.of(endpoint.url(), TlsSettings.DEFAULT.withTrust(List.of(endpoint.root())));
        return examined(ServerUnderTest.at(endpoint.url()).withWays(Ways.of(way)), () -> when);
    }

    private static List<Diagnosis> examined(ServerUnderTest target, InstantSource clock) {
        return new Doctor(target, () -> () -> Set.<Capability>of(), clock).examine();
    }

    @Test
    void a_certificate_that_ends_within_a_month_is_named_with_its_end() {
        Instant end = NOW.plus(Duration.ofDays(365));

        assertThat(seen(TlsOptions.local(NOW), end.minus(Duration.ofDays(29))))
                .contains(Diagnosis.attention(
                        "TLS",
                        "The certificate of the server is valid until " + end + " only.",
                        "Renew it before phones refuse it."));
    }

    @Test
    void a_certificate_for_another_host_is_mended_in_the_address_or_in_a_lab() {
        TlsOptions elsewhere = new TlsOptions("127.0.0.1", 0, List.of("dm.example.com"), ClientCertificate.WANTED, NOW);

        assertThat(seen(elsewhere, NOW))
                .filteredOn(found -> found.check().equals("TLS"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.state()).isEqualTo(Diagnosis.State.BROKEN);
                    assertThat(found.sentence())
                            .endsWith(
                                    " shows the certificate CN=dm.example.com, which is for dm.example.com and not for"
                                            + " 127.0.0.1.");
                    assertThat(found.cure())
                            .isEqualTo("Write a host name of the certificate in server.url; or verifyHost: false in"
                                    + " server.tls, in a lab.");
                });
    }

    @Test
    void a_server_that_needs_a_certificate_of_the_phone_gets_one_from_the_file() {
        assertThat(seen(TlsOptions.local(NOW).asking(ClientCertificate.NEEDED), NOW))
                .filteredOn(found -> found.check().equals("TLS"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.state()).isEqualTo(Diagnosis.State.BROKEN);
                    assertThat(found.sentence()).contains(" wants a client certificate and got none (alert ");
                    assertThat(found.cure())
                            .isEqualTo("Name a certificate that the server knows as clientCert in server.tls.");
                });
    }

    @Test
    void a_server_that_takes_small_messages_only_is_noticed() {
        assertThat(examined(ServerUnderTest.at(server.url()), InstantSource.system()))
                .contains(Diagnosis.attention(
                        "message size",
                        "The server takes messages of 900 octets only.",
                        "Raise its limit if that is a setting: most messages of a phone will come in pieces."));
    }

    @Test
    void the_advice_of_a_failure_is_given_once_and_as_a_sentence() {
        TransportFailure failure = new TransportFailure(
                TransportFailure.Kind.OTHER,
                "There is no socket for dm:80 (Too many open files); have fewer connections");

        assertThat(Contact.symptom(failure)).isEqualTo("There is no socket for dm:80 (Too many open files)");
        assertThat(Contact.advice(failure)).isEqualTo("Have fewer connections.");
    }
}
