package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.adapter.Account;
import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.AuthScheme;
import dev.provost.adapter.NotificationOptions;
import dev.provost.adapter.PushAddress;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.adapter.Adapters;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CalledDeviceTest {

    private static final String DEVICE = "IMEI:490154203237518";

    @Test
    void a_device_waits_for_a_call_and_opens_the_session_that_it_asks_for() throws Exception {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT);
                ServerAdapter operator = Adapters.installed()
                        .open("reference", new AdapterSettings(server.url(), "provost-reference", Map.of()));
                PipedWriter pipe = new PipedWriter();
                BufferedReader lines = new BufferedReader(new PipedReader(pipe))) {
            operator.createAccount(
                    Account.of(DEVICE, "u1", "p1", AuthScheme.MD5).withServerPassword("s1"));
            CompletableFuture<Integer> exitCode = CompletableFuture.supplyAsync(() -> device(server.url(), pipe));
            PushAddress phone = PushAddress.of(after(lines.readLine(), "Waiting for calls to " + DEVICE + " at "));

            send(phone, new byte[] {1, 6});
            assertThat(lines.readLine()).endsWith("no push. At octet 2, headers length: the octets end here");
            operator.callDevice(DEVICE, phone, NotificationOptions.DEFAULT);

            assertThat(lines.readLine()).matches("Called by 127\\.0\\.0\\.1:\\d+ to session [0-9A-F]{1,4}\\.");
            assertThat(lines.readLine()).startsWith("Session 1 of " + DEVICE + ": completed");
            assertThat(exitCode.get(20, TimeUnit.SECONDS)).isEqualTo(ExitStatus.OK);
        }
    }

    @Test
    void a_port_out_of_range_is_wrong_use() {
        CommandRun.of("device", "--push", "70000")
                .endsWith(64)
                .printsError("--push is 70000. It has to be 0 to 65535.");
    }

    private static int device(URI url, PipedWriter out) {
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(new StringWriter()), false);
        return Program.on(console)
                .execute(
                        "device",
                        url.toString(),
                        "--push",
                        "0",
                        "--quiet",
                        "--device-id",
                        DEVICE,
                        "--user",
                        "u1",
                        "--password",
                        "p1",
                        "--server-id",
                        "provost-reference",
                        "--server-password",
                        "s1");
    }

    private static String after(String line, String beginning) {
        assertThat(line).startsWith(beginning);
        return line.substring(beginning.length());
    }

    private static void send(PushAddress to, byte[] octets) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(
                    octets,
                    octets.length,
                    InetAddress.getByName(to.uri().getHost()),
                    to.uri().getPort()));
        }
    }
}
