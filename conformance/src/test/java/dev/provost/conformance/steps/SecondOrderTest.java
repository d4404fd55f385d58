package dev.provost.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.adapter.AdapterException;
import dev.provost.conformance.run.NotApplicableException;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A server need not take every order: not a second one while a phone is at the first, nor one for what it has. */
class SecondOrderTest {

    private static final Optional<String> SECOND =
            Optional.of("second order for a phone that has yet to carry out the first");
    private static final AdapterException REFUSAL = new AdapterException("HTTP 409: an order is open.");

    @Test
    void a_phone_is_busy_until_it_has_carried_out_what_was_ordered() {
        FirmwareOrders orders = new FirmwareOrders();
        assertThat(orders.isBusy()).isFalse();
        orders.note("./FUMO", false, Optional.empty(), 0);
        assertThat(orders.isBusy()).isTrue();
        orders.hasCarriedOut();
        assertThat(orders.isBusy()).isFalse();
    }

    @Test
    void a_server_may_refuse_it() {
        assertThatThrownBy(() -> place(SECOND, REFUSAL))
                .isInstanceOf(NotApplicableException.class)
                .hasMessage("The server takes no second order for a phone that has yet to carry out the first:"
                        + " HTTP 409: an order is open.");
    }

    @Test
    void the_first_one_is_not_refused_without_notice() {
        assertThatThrownBy(() -> place(Optional.empty(), REFUSAL)).isSameAs(REFUSAL);
    }

    @Test
    void a_server_that_cannot_be_reached_refuses_nothing() {
        AdapterException lost = new AdapterException("connection refused", new IOException());
        assertThatThrownBy(() -> place(SECOND, lost)).isSameAs(lost);
    }

    private static void place(Optional<String> odd, AdapterException thrown) {
        FirmwareOffice.place(odd, () -> {
            throw thrown;
        });
    }
}
