package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.adapter.Account;
import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.AuthScheme;
import dev.provost.adapter.BootstrapOptions;
import dev.provost.adapter.BootstrapProfile;
import dev.provost.adapter.BootstrapSecurity;
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
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlankDeviceTest {

    private static final String DEVICE = "IMEI:490154203237518";
    private static final String IMSI = "262011234567890";
    private static final BootstrapOptions SETTINGS = BootstrapOptions.of(BootstrapProfile.CP)
            .withSecurity(BootstrapSecurity.NETWORK_PIN)
            .withNetworkSecret(IMSI);

    @Test
    void a_device_without_account_takes_its_settings_and_visits_the_server() throws Exception {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT);
                ServerAdapter operator = operator(server);
                PipedWriter pipe = new PipedWriter();
                BufferedReader lines = new BufferedReader(new PipedReader(pipe))) {
            CompletableFuture<Integer> exitCode = device(pipe, "--imsi", IMSI);
            PushAddress phone = phone(lines);

            operator.bootstrap(DEVICE, phone, SETTINGS.withNetworkSecret("262011234567891"));
            assertThat(lines.readLine())
                    .startsWith("Refused settings from 127.0.0.1:")
                    .contains(": the MAC is not that of this document and this device: NETWPIN, MAC ");
            operator.bootstrap(DEVICE, phone, SETTINGS);

            assertThat(lines.readLine()).matches("Took settings of provost-reference from 127\\.0\\.0\\.1:\\d+\\.");
            assertThat(lines.readLine()).startsWith("Session 1 of " + DEVICE + ": completed");
            assertThat(exitCode.get(20, TimeUnit.SECONDS)).isEqualTo(ExitStatus.OK);
        }
    }

    @Test
    void the_user_of_the_device_enters_the_pin() throws Exception {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT);
                ServerAdapter operator = operator(server);
                PipedWriter pipe = new PipedWriter();
                BufferedReader lines = new BufferedReader(new PipedReader(pipe))) {
            CompletableFuture<Integer> exitCode = device(pipe, "--pin", "4711");
            PushAddress phone = phone(lines);

            operator.bootstrap(
                    DEVICE,
                    phone,
                    BootstrapOptions.of(BootstrapProfile.CP)
                            .withSecurity(BootstrapSecurity.USER_PIN)
                            .withUserPin("4711"));

            assertThat(lines.readLine()).startsWith("Took settings of provost-reference from ");
            assertThat(exitCode.get(20, TimeUnit.SECONDS)).isEqualTo(ExitStatus.OK);
        }
    }

    @Test
    void a_server_that_cannot_be_reached_is_tried_again_until_the_device_gives_up() throws Exception {
        DatagramPacket settings = settingsOfAServerThatIsGone();
        try (PipedWriter pipe = new PipedWriter();
                BufferedReader lines = new BufferedReader(new PipedReader(pipe));
                DatagramSocket socket = new DatagramSocket()) {
            CompletableFuture<Integer> exitCode =
                    device(pipe, "--imsi", IMSI, "--attempts", "3", "--retry-pause", "0.002");
            URI phone = phone(lines).uri();
            settings.setSocketAddress(new InetSocketAddress(phone.getHost(), phone.getPort()));

            socket.send(settings);

            assertThat(lines.readLine()).startsWith("Took settings of provost-reference");
            assertThat(lines.readLine()).endsWith("; trying again in 0.002 s.");
            assertThat(lines.readLine()).endsWith("; trying again in 0.004 s.");
            assertThat(lines.readLine()).startsWith("Session 1 of " + DEVICE + ": refused, 0 exchanges");
            assertThat(exitCode.get(20, TimeUnit.SECONDS)).isEqualTo(ExitStatus.DEVIATION);
        }
    }

    private static DatagramPacket settingsOfAServerThatIsGone() throws IOException {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT);
                ServerAdapter operator = operator(server);
                DatagramSocket catcher = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            catcher.setSoTimeout(20_000);
            operator.bootstrap(DEVICE, PushAddress.of("udp://127.0.0.1:" + catcher.getLocalPort()), SETTINGS);
            DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
            catcher.receive(packet);
            return packet;
        }
    }

    @ParameterizedTest
    @CsvSource({"--blank,", "--imsi, 262011234567890", "--pin, 4711"})
    void settings_need_a_port_to_come_to(String option, String value) {
        CommandRun.of(Stream.of("device", option, value == null ? "--quiet" : value)
                        .toArray(String[]::new))
                .endsWith(64)
                .printsError("--blank, --imsi and --pin are about settings that are pushed. Give --push PORT too,"
                        + " for instance --push 2948.");
    }

    @ParameterizedTest
    @CsvSource({
        "--attempts, 0, --attempts is 0. It has to be 1 to 1000.",
        "--retry-pause, 86401, --retry-pause is 86401. It has to be 0 to 86400 seconds.",
        "--retry-pause, 1e999999999, --retry-pause is 1E+999999999. It has to be 0 to 86400 seconds.",
        "--imsi, 12x, '''12x'' is no IMSI. Give 6 to 15 digits, for instance 262011234567890.'"
    })
    void values_out_of_range_are_wrong_use(String option, String value, String message) {
        CommandRun.of("device", "--push", "0", option, value).endsWith(64).printsError(message);
    }

    private static ServerAdapter operator(ReferenceServer server) {
        ServerAdapter operator = Adapters.installed()
                .open("reference", new AdapterSettings(server.url(), "provost-reference", Map.of()));
        operator.createAccount(Account.of(DEVICE, "u1", "p1", AuthScheme.MD5).withServerPassword("s1"));
        return operator;
    }

    private static CompletableFuture<Integer> device(PipedWriter pipe, String... more) {
        Console console = new Console(new PrintWriter(pipe, true), new PrintWriter(new StringWriter()), false);
        String[] arguments = Stream.concat(
                        Stream.of("device", "--push", "0", "--blank", "--quiet", "--device-id", DEVICE),
                        Stream.of(more))
                .toArray(String[]::new);
        return CompletableFuture.supplyAsync(() -> Program.on(console).execute(arguments));
    }

    private static PushAddress phone(BufferedReader lines) throws IOException {
        String beginning = "Waiting for calls to " + DEVICE + " at ";
        String line = lines.readLine();
        assertThat(line).startsWith(beginning);
        return PushAddress.of(line.substring(beginning.length()));
    }
}
