package dev.provost.conformance.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.provost.adapter.Capability;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.run.ServerUnderTest;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Location;
import dev.provost.syncml.SyncHdr;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoctorTest {

    private static final ServerAdapter NONE = () -> Set.<Capability>of();

    @Test
    void a_clock_that_is_wrong_is_named_in_minutes() throws IOException {
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/dm", exchange -> {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
        });
        web.start();
        try {
            URI url = URI.create("http://127.0.0.1:" + web.getAddress().getPort() + "/dm");

            assertThat(seenAt(url, Duration.ofMinutes(17).plusSeconds(30)))
                    .contains(Diagnosis.attention(
                            "clock",
                            "The clock of the server is 17 min slow, compared with this machine.",
                            "Set both by the same time server; certificates and dates in the tree depend on it."));
            assertThat(seenAt(url, Duration.ofMinutes(-60).minusSeconds(30)))
                    .extracting(Diagnosis::sentence)
                    .contains("The clock of the server is 60 min fast, compared with this machine.");
            assertThat(seenAt(url, Duration.ZERO))
                    .filteredOn(d -> d.check().equals("clock"))
                    .extracting(Diagnosis::state)
                    .containsExactly(Diagnosis.State.OK);
            assertThat(seenAt(url, Duration.ZERO))
                    .extracting(Diagnosis::sentence)
                    .contains("The server answers a message in XML of a phone that it does not know by no message: HTTP"
                            + " status 400.");
        } finally {
            web.stop(0);
        }
    }

    private static List<Diagnosis> seenAt(URI url, Duration off) {
        InstantSource clock = () -> Instant.now().plus(off);
        return new Doctor(ServerUnderTest.at(url), () -> NONE, clock).examine();
    }

    @Test
    void without_account_and_adapter_it_says_what_cannot_run() {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            assertThat(seenAt(server.url(), Duration.ZERO))
                    .contains(Diagnosis.attention(
                            "accounts",
                            "The target names no account, and the adapter creates none.",
                            "Add accounts to the file: scenarios that need one do not run without."))
                    .noneMatch(Diagnosis::isBroken);
        }
    }

    @Test
    void a_server_that_sends_phones_elsewhere_is_noticed() {
        SyncHdr elsewhere = SyncHdr.of(DmVersion.DM_1_2, "1", "1", Location.of("IMEI:1"), Location.of("http://dm/"))
                .withRespUri("http://10.0.0.7:8080/dm?s=1");

        assertThat(Greetings.respUri(elsewhere, URI.create("http://dm.example.com/dm"))
                        .sentence())
                .isEqualTo(
                        "The server sends phones on to http://10.0.0.7:8080/dm?s=1, which is not the host and port of"
                                + " http://dm.example.com/dm.");
        assertThat(Greetings.respUri(elsewhere, URI.create("http://10.0.0.7:8080/dm"))
                        .state())
                .isEqualTo(Diagnosis.State.OK);
    }

    @Test
    void a_folder_that_cannot_be_written_is_broken() {
        Diagnosis found = OwnSide.folder(Path.of("/proc/nowhere"));

        assertThat(found.state()).isEqualTo(Diagnosis.State.BROKEN);
        assertThat(found.sentence()).isEqualTo("The folder /proc/nowhere for temporary files cannot be written.");
    }
}
