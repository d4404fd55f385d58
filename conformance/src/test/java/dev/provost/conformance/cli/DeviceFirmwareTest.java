package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.fixtures.firmware.FirmwareShelf;
import dev.provost.fixtures.firmware.Manufacturer;
import dev.provost.fixtures.firmware.NamedPackage;
import dev.provost.fixtures.models.ModelLibrary;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import dev.provost.fixtures.server.device.Account;
import dev.provost.fixtures.server.device.Authentication;
import dev.provost.fixtures.server.device.Content;
import dev.provost.fixtures.server.download.ContentServer;
import dev.provost.fixtures.server.download.Offer;
import dev.provost.fixtures.server.download.Parcel;
import dev.provost.fixtures.server.download.Trouble;
import dev.provost.fixtures.server.firmware.FirmwareCaretaker;
import dev.provost.fixtures.server.firmware.FirmwareOrder;
import dev.provost.fixtures.server.firmware.FirmwareWay;
import dev.provost.flash.chip.PowerCut;
import dev.provost.fleet.FirmwareRunner;
import dev.provost.fleet.SessionRunner;
import dev.provost.handset.AccountSource;
import dev.provost.handset.Handset;
import dev.provost.handset.SessionStart;
import dev.provost.security.AuthType;
import dev.provost.security.Login;
import dev.provost.session.DmAccount;
import dev.provost.transport.DmHttpClient;
import dev.provost.transport.EventLoops;
import dev.provost.transport.fetch.FetchClient;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@code provost device} prints when the server orders new firmware. */
class DeviceFirmwareTest {

    private static final String DEVICE = "IMEI:490154203237518";

    private final ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT
            .withLoops(1)
            .withOpenEnrolment(Account.of("template", Authentication.of(AuthType.MD5), "provost", "provost")));
    private final ContentServer content = ContentServer.start();

    @AfterEach
    void close() {
        content.close();
        server.close();
    }

    private Offer offer(String maker, String model, String version, NamedPackage named) {
        byte[] octets = FirmwareShelf.of(Manufacturer.named(maker), model, version, 16_384)
                .octets(named);
        return content.offer("fw", "next", new Parcel("application/octet-stream", octets));
    }

    private void order(FirmwareWay way, String version, Optional<URI> url) {
        FirmwareCaretaker.of(server.devices().admit(DEVICE).orElseThrow(), server.defects())
                .order(new FirmwareOrder(
                        "fw",
                        version,
                        way,
                        url.map(URI::toString).map(Content::text),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** Its output, without what differs from run to run. */
    private String device(int exit, String model) {
        return CommandRun.of("device", server.url().toString(), "--device-id", DEVICE, "--model", model, "--quiet")
                .endsWith(exit)
                .out()
                .replaceAll("127\\.0\\.0\\.1:\\d+", "HOST")
                .replaceAll("\\d+ ms", "N ms");
    }

    @Test
    void a_descriptor_a_broken_line_and_a_notice_are_told_step_by_step() {
        Offer offer = offer("Lumo", "Lumo Slate", "3.1.0-117", NamedPackage.NEXT_FULL);
        offer.plan(new Trouble.Drop(5000), 1);
        order(FirmwareWay.DOWNLOAD_AND_UPDATE, "3.1.0-118", Optional.of(content.descriptorUrl(offer)));

        assertThat(device(0, "Lumo Slate")).isEqualTo("""
                Session 1 of IMEI:490154203237518: completed, 5 exchanges, N ms
                Firmware ./Management/Firmware/com.lumo: downloads "http://HOST/content/fw/next/descriptor"
                  GET http://HOST/content/fw/next/descriptor -> HTTP/1.1 200 OK, 348 octets
                  GET http://HOST/content/fw/next -> HTTP/1.1 200 OK, 5000 octets: HOST closed the connection in the middle of its response, after 5184 octets
                  GET http://HOST/content/fw/next -> HTTP/1.1 206 Partial Content, 8925 octets
                  The package is there, 13925 octets
                Firmware ./Management/Firmware/com.lumo: installs
                Firmware: restarts: Another version of its firmware is to start
                Firmware ./Management/Firmware/com.lumo: tells http://HOST/content/fw/next/notice "900 Success"
                  POST http://HOST/content/fw/next/notice -> HTTP/1.1 200 OK, 0 octets
                Firmware ./Management/Firmware/com.lumo: calls the server: The result 200 successful is to be reported
                  Session completed, 2 exchanges
                Firmware ./Management/Firmware/com.lumo: version 3.1.0-118, state 90, last result 200 successful
                """);
    }

    @Test
    void a_package_that_is_not_there_is_told_and_reported() {
        order(
                FirmwareWay.DOWNLOAD_AND_UPDATE,
                "3.1.0-118",
                Optional.of(server.url().resolve("/content/fw/none")));

        assertThat(device(0, "Lumo Slate")).isEqualTo("""
                Session 1 of IMEI:490154203237518: completed, 5 exchanges, N ms
                Firmware ./Management/Firmware/com.lumo: downloads "http://HOST/content/fw/none"
                  GET http://HOST/content/fw/none -> HTTP/1.1 404 Not Found, 28 octets
                  The download failed, which is FUMO result 411: http://HOST/content/fw/none answered with HTTP status 404
                Firmware ./Management/Firmware/com.lumo: calls the server: The result 411 malformed or bad URL is to be reported
                  Session completed, 2 exchanges
                Firmware ./Management/Firmware/com.lumo: version 3.1.0-117, state 20, last result 411 malformed or bad URL
                """);
    }

    @Test
    void a_package_for_another_model_is_refused_and_reported() {
        Offer offer = offer("Lumo", "Lumo Slate", "3.1.0-117", NamedPackage.WRONG_MODEL);
        order(FirmwareWay.DOWNLOAD_AND_UPDATE, "3.1.0-118", Optional.of(content.url(offer)));

        assertThat(device(0, "Lumo Slate")).isEqualTo("""
                Session 1 of IMEI:490154203237518: completed, 5 exchanges, N ms
                Firmware ./Management/Firmware/com.lumo: downloads "http://HOST/content/fw/next"
                  GET http://HOST/content/fw/next -> HTTP/1.1 200 OK, 13935 octets
                  The package is there, 13935 octets
                Firmware ./Management/Firmware/com.lumo: calls the server: The result 403 firmware update package does not match the device is to be reported
                  Session completed, 2 exchanges
                Firmware ./Management/Firmware/com.lumo: version 3.1.0-117, state 20, last result 403 firmware update package does not match the device
                """);
    }

    @Test
    void questions_to_the_user_and_a_version_that_does_not_start_are_told() {
        Offer offer = offer("Meridian", "Meridian Aria", "9.2.117", NamedPackage.DOES_NOT_BOOT);
        order(FirmwareWay.DOWNLOAD_AND_UPDATE, "9.2.118", Optional.of(content.url(offer)));

        assertThat(device(0, "Meridian Aria")).isEqualTo("""
                Session 1 of IMEI:490154203237518: completed, 5 exchanges, N ms
                Firmware ./FUMO/Phone: asks the user: New firmware is available. Download it now?
                Firmware ./FUMO/Phone: downloads "http://HOST/content/fw/next"
                  GET http://HOST/content/fw/next -> HTTP/1.1 200 OK, 13955 octets
                  The package is there, 13955 octets
                Firmware ./FUMO/Phone: asks the user: New firmware is ready. Install it now? The phone cannot be used meanwhile.
                Firmware ./FUMO/Phone: installs
                Firmware: restarts: Another version of its firmware is to start
                Firmware ./FUMO/Phone: calls the server: The result 410 firmware update failed is to be reported
                  Session completed, 2 exchanges
                Firmware ./FUMO/Phone: version 9.2.117, state 70, last result 410 firmware update failed
                """);
    }

    @Test
    void a_loss_of_power_is_told_and_the_phone_goes_on() {
        Offer offer = offer("Lumo", "Lumo Slate", "3.1.0-117", NamedPackage.NEXT_FULL);
        order(FirmwareWay.DOWNLOAD_AND_UPDATE, "3.1.0-118", Optional.of(content.url(offer)));
        AtomicInteger left = new AtomicInteger(40);

        assertThat(attended(
                        phone -> phone.firmware()
                                .feed(operation -> left.getAndDecrement() == 0
                                        ? Optional.of(PowerCut.before())
                                        : Optional.empty()),
                        true))
                .isEqualTo("""
                        Firmware ./Management/Firmware/com.lumo: downloads "http://HOST/content/fw/next"
                          GET http://HOST/content/fw/next -> HTTP/1.1 200 OK, N octets: The handset gave up the exchange with HOST
                          The power was lost: Power failed at the program of 256 octets at 0x48C00 (block 72).
                        Firmware: restarts: Its power was lost
                        Firmware ./Management/Firmware/com.lumo: goes on downloading "http://HOST/content/fw/next" from octet 6912
                          GET http://HOST/content/fw/next -> HTTP/1.1 206 Partial Content, 7013 octets
                          The package is there, 13925 octets
                        Firmware ./Management/Firmware/com.lumo: installs
                        Firmware: restarts: Another version of its firmware is to start
                        Firmware ./Management/Firmware/com.lumo: calls the server: The result 200 successful is to be reported
                          Session completed, 2 exchanges
                        Firmware ./Management/Firmware/com.lumo: version 3.1.0-118, state 90, last result 200 successful
                        """);
    }

    @Test
    void a_report_that_no_server_takes_is_told_and_something_is_left_to_do() {
        order(
                FirmwareWay.DOWNLOAD_AND_UPDATE,
                "3.1.0-118",
                Optional.of(server.url().resolve("/content/fw/none")));

        assertThat(attended(phone -> {}, false)).isEqualTo("""
                Firmware ./Management/Firmware/com.lumo: downloads "http://HOST/content/fw/none"
                  GET http://HOST/content/fw/none -> no answer, 0 octets: HOST refused the connection; start the server or correct the port
                  GET http://HOST/content/fw/none -> no answer, 0 octets: HOST refused the connection; start the server or correct the port
                  GET http://HOST/content/fw/none -> no answer, 0 octets: HOST refused the connection; start the server or correct the port
                  GET http://HOST/content/fw/none -> no answer, 0 octets: HOST refused the connection; start the server or correct the port
                  The download failed, which is FUMO result 412: HOST refused the connection; start the server or correct the port
                Firmware ./Management/Firmware/com.lumo: calls the server: The result 412 alternative download server unavailable is to be reported
                  Session refused, 0 exchanges
                Firmware ./Management/Firmware/com.lumo: calls the server: The result 412 alternative download server unavailable is to be reported
                  Session refused, 0 exchanges
                Firmware ./Management/Firmware/com.lumo: calls the server: The result 412 alternative download server unavailable is to be reported
                  Session refused, 0 exchanges
                The phone has something to report, and 3 sessions did not take it
                Firmware ./Management/Firmware/com.lumo: version 3.1.0-117, state 20, last result 412 alternative download server unavailable
                """);
    }

    /** What a phone prints after a session; the server is gone for what follows unless it stays. */
    private String attended(Consumer<Handset> before, boolean stays) {
        StringWriter out = new StringWriter();
        DmAccount account = DmAccount.of(
                        Account.DEFAULT_SERVER_ID,
                        server.url().toString(),
                        AuthType.MD5,
                        new Login("provost", "provost"),
                        new Login("s", ""))
                .withServerAuth(Optional.empty());
        Handset phone = Handset.of(ModelLibrary.bundled().model("Lumo Slate"), DEVICE, AccountSource.shared(account));
        SplittableRandom random = new SplittableRandom(1);
        try (EventLoops loops = EventLoops.of("device-firmware", 1)) {
            SessionRunner sessions = SessionRunner.of(DmHttpClient.on(loops));
            sessions.run(phone, SessionStart.byClient("1"), random)
                    .toCompletableFuture()
                    .join();
            before.accept(phone);
            if (!stays) {
                server.close();
            }
            boolean done = new DeviceFirmware(FirmwareRunner.of(FetchClient.on(loops)), new PrintWriter(out, true))
                    .attend(phone, sessions, () -> SessionStart.byClient("2"), random);
            assertThat(done).isEqualTo(stays);
        }
        return out.toString()
                .replaceAll("127\\.0\\.0\\.1:\\d+", "HOST")
                .replaceAll("\\d+ octets: The handset", "N octets: The handset");
    }
}
