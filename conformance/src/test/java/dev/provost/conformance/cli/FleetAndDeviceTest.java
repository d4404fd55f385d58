package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import org.junit.jupiter.api.Test;

class FleetAndDeviceTest {

    @Test
    void a_fleet_of_every_model_has_its_sessions_with_the_embedded_server() {
        CommandRun.of("fleet", "--devices", "300", "--idle", "10000")
                .endsWith(0)
                .prints("300 completed, 0 failed")
                .prints("Errors     none")
                .prints("octets a handset, measured over 10,000 handsets");
    }

    @Test
    void a_fleet_that_nobody_knows_counts_its_errors_by_kind() {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            CommandRun.of("fleet", server.url().toString(), "--devices", "20", "--idle", "0")
                    .endsWith(1)
                    .prints("0 completed, 20 failed")
                    .prints("Errors     20 ");
        }
    }

    @Test
    void a_device_shows_every_message_in_both_encodings() {
        for (String encoding : new String[] {"xml", "wbxml"}) {
            CommandRun.of("device", "--encoding", encoding, "--sessions", "2")
                    .endsWith(0)
                    .prints("---- device to server, http://127.0.0.1:")
                    .prints("Content-Type: application/vnd.syncml.dm+" + encoding)
                    .prints("<Data>1201</Data>")
                    .prints("Session 2 of IMEI:");
        }
    }

    @Test
    void a_device_that_nobody_knows_says_how_its_session_ended() {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            CommandRun run = CommandRun.of(
                            "device", server.url().toString(), "--device-id", "IMEI:490154203237518", "--quiet")
                    .endsWith(1)
                    .prints("Session 1 of IMEI:490154203237518: ");
            assertThat(run.out()).doesNotContain("<SyncML");
        }
    }

    @Test
    void the_phones_are_listed() {
        CommandRun.of("device", "--list-models")
                .endsWith(0)
                .prints("Kestrel 310")
                .prints("Meridian Aria");
    }

    @Test
    void the_defects_are_listed_with_the_requirements_that_they_break() {
        CommandRun.of("server", "--list-defects").endsWith(0).prints("no-final").prints("DMPRO-SRV-04");
    }

    @Test
    void a_requirement_is_listed_with_its_defects() {
        CommandRun.of("requirements", "DMPRO-SRV-04").endsWith(0).prints("defects    no-final");
    }
}
