package dev.provost.conformance.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AdapterFactory;
import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.Operation;
import dev.provost.adapter.ServerAdapter;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdaptersTest {

    private static final AdapterSettings SETTINGS =
            new AdapterSettings(URI.create("http://127.0.0.1:1/dm"), "acme-dm", Map.of());

    @Test
    void the_installed_kinds_are_found() {
        assertThat(Adapters.installed().kinds()).contains("command", "none", "reference");
    }

    @Test
    void an_unknown_kind_names_the_known_ones() {
        assertThatThrownBy(() -> Adapters.installed().open("rest", SETTINGS))
                .isInstanceOf(AdapterException.class)
                .hasMessageStartingWith("There is no adapter of kind 'rest'. Known kinds: command, ");
    }

    @Test
    void no_adapter_can_do_nothing_and_says_so() {
        try (ServerAdapter none = Adapters.installed().open("none", SETTINGS)) {
            assertThat(none.capabilities()).isEmpty();
            assertThatThrownBy(() -> none.queue("IMEI:1", new Operation.Get("./DevInfo/Lang")))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("This adapter cannot queue operations: QUEUE_OPERATION is not among its capabilities");
        }
    }

    @Test
    void an_option_that_nobody_reads_is_refused() {
        AdapterSettings misspelt = new AdapterSettings(SETTINGS.serverUrl(), "acme-dm", Map.of("urll", "http://x/"));

        assertThatThrownBy(() -> Adapters.installed().open("reference", misspelt))
                .isInstanceOf(AdapterException.class)
                .hasMessage("The reference adapter has no option 'urll'. Known beside kind: url.");
        assertThatThrownBy(() -> Adapters.installed().open("none", misspelt))
                .isInstanceOf(AdapterException.class)
                .hasMessage("The none adapter has no option 'urll'. Known beside kind: none.");
    }

    @Test
    void a_third_party_adds_its_own_kind() {
        AdapterFactory mine = new NoAdapterFactory();

        assertThat(Adapters.of(mine).kinds()).containsExactly("none");
    }
}
