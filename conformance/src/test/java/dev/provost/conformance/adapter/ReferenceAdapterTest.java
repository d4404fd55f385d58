package dev.provost.conformance.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.adapter.Account;
import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.AuthScheme;
import dev.provost.adapter.BootstrapOptions;
import dev.provost.adapter.BootstrapProfile;
import dev.provost.adapter.BootstrapSecurity;
import dev.provost.adapter.Capability;
import dev.provost.adapter.DeviceView;
import dev.provost.adapter.FirmwareOrder;
import dev.provost.adapter.FirmwareView;
import dev.provost.adapter.NodeValue;
import dev.provost.adapter.Operation;
import dev.provost.adapter.Outcome;
import dev.provost.adapter.PromptOptions;
import dev.provost.adapter.PushAddress;
import dev.provost.adapter.ServerAdapter;
import dev.provost.adapter.SoftwarePackage;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import dev.provost.push.PushMessage;
import dev.provost.security.Login;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceAdapterTest {

    private static final String DEVICE = "IMEI:490154203237518";
    private static final Account ACCOUNT =
            Account.of(DEVICE, "u1", "p1", AuthScheme.MD5).withServerPassword("s1");

    private final ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT);
    private final ServerAdapter adapter =
            Adapters.installed().open("reference", new AdapterSettings(server.url(), "acme-dm", Map.of()));

    @AfterEach
    void stop() {
        adapter.close();
        server.close();
    }

    @Test
    void firmware_is_ordered_and_nothing_is_believed_before_the_device_came() {
        adapter.createAccount(Account.of("IMEI:77", "u1", "p1", AuthScheme.MD5));
        assertThat(adapter.firmwareView("IMEI:77")).isEqualTo(FirmwareView.unknown("IMEI:77"));

        assertThat(adapter.updateFirmware("IMEI:77", FirmwareOrder.update("slate", "2.0")))
                .isEqualTo("1");

        assertThat(adapter.firmwareView("IMEI:77").standing()).isEqualTo(FirmwareView.Standing.PENDING);
        adapter.forgetAccount("IMEI:77");
        assertThatThrownBy(() -> adapter.firmwareView("IMEI:77")).isInstanceOf(AdapterException.class);
    }

    @Test
    void it_can_do_everything() {
        assertThat(adapter.capabilities()).isEqualTo(EnumSet.allOf(Capability.class));
    }

    @Test
    void a_phone_gets_its_settings_in_the_wanted_profile_and_protection() throws IOException {
        adapter.createAccount(ACCOUNT);
        try (DatagramSocket phone = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            phone.setSoTimeout(20_000);
            PushAddress to = PushAddress.of("udp://127.0.0.1:" + phone.getLocalPort());
            BootstrapOptions pin = BootstrapOptions.of(BootstrapProfile.DM)
                    .withVersion("1.1")
                    .withSecurity(BootstrapSecurity.USER_PIN)
                    .withUserPin("1234");

            adapter.bootstrap(DEVICE, to, pin);
            adapter.bootstrap(DEVICE, to, BootstrapOptions.of(BootstrapProfile.CP));

            PushMessage message = received(phone);
            assertThat(message.contentType().mediaType()).isEqualTo("application/vnd.syncml.dm+wbxml");
            assertThat(message.contentType().sec()).contains("1");
            PushMessage document = received(phone);
            assertThat(document.contentType().header()).isEqualTo("application/vnd.wap.connectivity-wbxml");
        }
    }

    private static PushMessage received(DatagramSocket phone) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[2_000], 2_000);
        phone.receive(packet);
        return PushMessage.decode(Arrays.copyOf(packet.getData(), packet.getLength()));
    }

    @Test
    void an_account_is_created_with_all_its_secrets() {
        adapter.createAccount(ACCOUNT);

        assertThat(server.devices().find(DEVICE).orElseThrow().report().account())
                .satisfies(account -> {
                    assertThat(account.serverId()).isEqualTo("acme-dm");
                    assertThat(account.client()).isEqualTo(new Login("u1", "p1"));
                    assertThat(account.serverPassword()).contains("s1");
                });
    }

    @Test
    void creating_an_account_again_empties_its_queue() {
        adapter.createAccount(ACCOUNT);
        adapter.queue(DEVICE, new Operation.Get("./DevInfo/Lang"));
        adapter.createAccount(ACCOUNT);

        assertThat(server.devices().find(DEVICE).orElseThrow().operations()).isEmpty();
    }

    @Test
    void forgetting_is_idempotent() {
        adapter.createAccount(ACCOUNT);
        adapter.forgetAccount(DEVICE);
        adapter.forgetAccount(DEVICE);

        assertThat(server.devices().find(DEVICE)).isEmpty();
    }

    static List<Operation> operations() {
        return List.of(
                new Operation.Get("./DevInfo/Lang"),
                new Operation.Add("./A", NodeValue.interior()),
                new Operation.Add("./A/B", NodeValue.text("ä & <b>")),
                new Operation.Replace("./A/B", NodeValue.binary("image/png", new byte[] {0, 1, 2})),
                new Operation.Delete("./A"),
                new Operation.Copy("./A/B", "./A/C"),
                new Operation.Exec("./A/Run", Optional.of(NodeValue.text("now")), Optional.of("42")),
                new Operation.Atomic(List.of(new Operation.Delete("./A"))),
                new Operation.Sequence(List.of(new Operation.Get("./A"))),
                new Operation.Display("Welcome"),
                new Operation.Confirm("Shall we?", PromptOptions.NONE.withDefaultResponse("0")),
                new Operation.TextInput("Name?", PromptOptions.NONE.withMaxLength(8)),
                new Operation.Choice("Which?", List.of("a", "b"), false),
                new Operation.Choice("Which?", List.of("a", "b"), true));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_waits_in_the_queue(Operation operation) {
        adapter.createAccount(ACCOUNT);
        String id = adapter.queue(DEVICE, operation);

        assertThat(adapter.outcome(id).state()).isEqualTo(Outcome.State.QUEUED);
        assertThat(server.devices().find(DEVICE).orElseThrow().operations()).hasSize(1);
    }

    @Test
    void a_package_is_offered_where_the_server_says() throws Exception {
        URI url = adapter.publish(SoftwarePackage.of("firm ware", "2/1", new byte[] {0, 1, 2}));

        assertThat(url).isEqualTo(server.url().resolve("/content/firm%20ware/2%2F1"));
        try (InputStream offered = url.toURL().openStream()) {
            assertThat(offered.readAllBytes()).isEqualTo(new byte[] {0, 1, 2});
        }
    }

    @Test
    void a_package_is_offered_by_its_descriptor() {
        assertThat(adapter.publishDescribed(SoftwarePackage.of("firm ware", "2/1", new byte[] {0, 1, 2})))
                .isEqualTo(server.url().resolve("/content/firm%20ware/2%2F1/descriptor"));
    }

    @Test
    void a_package_that_lies_elsewhere_is_offered_there() {
        URI elsewhere = URI.create("http://127.0.0.1:8090/p.bin");

        assertThat(adapter.publish(new SoftwarePackage(
                        "firmware", "2.1", "application/octet-stream", new SoftwarePackage.Content.At(elsewhere))))
                .isEqualTo(elsewhere);
    }

    @Test
    void a_refusal_repeats_the_server_s_sentence() {
        assertThatThrownBy(() -> adapter.queue("IMEI:1", new Operation.Get("./A")))
                .isInstanceOf(AdapterException.class)
                .hasMessage("The reference server refuses POST /admin/devices/IMEI:1/operations with HTTP 404: "
                        + "There is no device IMEI:1. PUT /admin/devices/DEVICE creates its account.");
    }

    @Test
    void the_view_of_a_new_device_is_empty() {
        adapter.createAccount(ACCOUNT);

        assertThat(adapter.deviceView(DEVICE)).isEqualTo(new DeviceView(DEVICE, Map.of()));
    }

    @Test
    void an_administration_that_is_not_there_is_one_sentence() {
        AdapterSettings nowhere =
                new AdapterSettings(server.url(), "acme-dm", Map.of("url", "http://127.0.0.1:1/admin"));
        try (ServerAdapter lost = Adapters.installed().open("reference", nowhere)) {
            assertThatThrownBy(() -> lost.forgetAccount(DEVICE))
                    .isInstanceOf(AdapterException.class)
                    .hasMessageStartingWith(
                            "The administration of the reference server at http://127.0.0.1:1/admin cannot be reached");
        }
    }

    @Test
    void an_option_that_is_no_address_is_an_error() {
        assertThatThrownBy(() -> Adapters.installed()
                        .open("reference", new AdapterSettings(server.url(), "acme-dm", Map.of("url", "admin"))))
                .isInstanceOf(AdapterException.class)
                .hasMessage(
                        "The option 'url' of the reference adapter is \"admin\". It has to be an address such as http://127.0.0.1:8080/admin.");
    }
}
