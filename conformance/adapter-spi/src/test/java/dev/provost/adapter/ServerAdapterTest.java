package dev.provost.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
