package dev.provost.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAdapterTest {

    private final ServerAdapter readsOnly = () -> Set.of(Capability.READ_DEVICE_VIEW);

    @Test
    void an_adapter_says_what_it_can_do() {
        assertThat(readsOnly.can(Capability.READ_DEVICE_VIEW)).isTrue();
        assertThat(readsOnly.can(Capability.CREATE_ACCOUNT)).isFalse();
    }

    @Test
    void what_is_not_overridden_is_not_supported() {
        Account account = Account.of("IMEI:1", "u1", "p1", AuthScheme.MD5);

        assertThatThrownBy(() -> readsOnly.createAccount(account))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(
                        "This adapter cannot create and forget accounts: CREATE_ACCOUNT is not among its capabilities");
        assertThatThrownBy(() -> readsOnly.forgetAccount("IMEI:1")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> readsOnly.outcome("1"))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(
                        "This adapter cannot read the outcome of operations: READ_OUTCOME is not among its capabilities");
        assertThatThrownBy(() -> readsOnly.deviceView("IMEI:1")).isInstanceOf(UnsupportedOperationException.class);
        PushAddress phone = PushAddress.of("udp://127.0.0.1:2948");
        assertThatThrownBy(() -> readsOnly.callDevice("IMEI:1", phone, NotificationOptions.DEFAULT))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("This adapter cannot call a device to a session: NOTIFY is not among its capabilities");
        assertThatThrownBy(() -> readsOnly.bootstrap("IMEI:1", phone, BootstrapOptions.of(BootstrapProfile.CP)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("This adapter cannot bootstrap a device: BOOTSTRAP is not among its capabilities");
        assertThatCode(readsOnly::close).doesNotThrowAnyException();
    }

    @Test
    void an_account_is_checked_and_keeps_its_secrets_to_itself() {
        assertThat(Account.of("IMEI:1", "u1", "p1", AuthScheme.MD5)).hasToString("Account[IMEI:1, u1, MD5]");
        assertThatThrownBy(() -> Account.of(" ", "u1", "p1", AuthScheme.MD5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An account needs a device identifier, for instance IMEI:490154203237518");
        assertThatThrownBy(() -> Account.of("IMEI:1", "", "p1", AuthScheme.BASIC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The account of IMEI:1 needs a user name for BASIC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sms://127.0.0.1:1", "udp://127.0.0.1", "udp:127.0.0.1:2948", "2948"})
    void an_address_for_a_push_has_a_scheme_a_host_and_a_port(String text) {
        assertThatThrownBy(() -> PushAddress.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is no address for a push. Use one such as udp://127.0.0.1:2948.");
    }

    @Test
    void options_of_a_bootstrap_keep_their_secrets_to_themselves() {
        BootstrapOptions options = BootstrapOptions.of(BootstrapProfile.DM)
                .withSecurity(BootstrapSecurity.USER_AND_NETWORK_PIN)
                .withUserPin("1234")
                .withNetworkSecret("262011234567890");

        assertThat(options).hasToString("BootstrapOptions[DM, USER_AND_NETWORK_PIN]");
        assertThat(options.userPin()).contains("1234");
        assertThat(options.networkSecret()).contains("262011234567890");
    }

    @Test
    void a_call_is_by_the_server_in_the_background_unless_said_otherwise() {
        assertThat(NotificationOptions.DEFAULT
                        .withUiMode(UiMode.INFORMATIVE)
                        .wantedByUser()
                        .repeated())
                .isEqualTo(new NotificationOptions(UiMode.INFORMATIVE, false, true));
    }

    @Test
    void values_are_equal_by_content() {
        assertThat(NodeValue.text("ä")).isEqualTo(NodeValue.of("chr", "ä")).hasSameHashCodeAs(NodeValue.text("ä"));
        assertThat(NodeValue.text("a")).isNotEqualTo(NodeValue.text("b"));
        assertThat(NodeValue.interior().isInterior()).isTrue();
        assertThat(NodeValue.binary("image/png", new byte[3])).hasToString("NodeValue[bin, image/png, 3 octets]");
    }

    @Test
    void a_container_needs_members() {
        assertThatThrownBy(() -> new Operation.Atomic(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Atomic needs at least one operation");
    }

    @Test
    void an_option_that_is_missing_is_a_sentence() {
        AdapterSettings settings = new AdapterSettings(URI.create("http://dm.example/dm"), "acme", Map.of("url", "x"));

        assertThat(settings.requiredOption("url")).isEqualTo("x");
        assertThatThrownBy(() -> settings.requiredOption("token"))
                .isInstanceOf(AdapterException.class)
                .hasMessage("The adapter needs the option 'token'. Add it below 'adapter' in the target file.");
    }
}
