package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AccountPoolTest {

    private static final Account FIRST = Account.of("IMEI:000000000000018", "u1", "p1", AuthScheme.MD5);
    private static final Account SECOND = Account.of("IMEI:000000000000026", "u2", "p2", AuthScheme.BASIC);

    private final AccountPool pool = new AccountPool(List.of(FIRST, SECOND));

    @Test
    void gives_an_account_of_the_scheme() {
        assertThat(pool.take(AuthScheme.BASIC)).contains(SECOND);
        assertThat(pool.take(AuthScheme.MD5)).contains(FIRST);
    }

    @Test
    void has_nothing_for_a_scheme_that_no_account_has() {
        assertThat(pool.take(AuthScheme.NONE)).isEmpty();
    }

    @Test
    void gives_an_account_to_one_at_a_time() {
        pool.take(AuthScheme.MD5);

        assertThat(pool.takeNow(AuthScheme.MD5)).isEmpty();
        pool.giveBack(FIRST);
        assertThat(pool.takeNow(AuthScheme.MD5)).contains(FIRST);
    }

    @Test
    void who_comes_late_gets_what_is_given_back() throws Exception {
        pool.take(AuthScheme.MD5);
        CompletableFuture<Optional<Account>> late = CompletableFuture.supplyAsync(() -> pool.take(AuthScheme.MD5));
        pool.giveBack(FIRST);

        assertThat(late.get(20, TimeUnit.SECONDS)).contains(FIRST);
    }

    @Test
    void whoever_is_interrupted_while_waiting_gets_nothing() {
        pool.take(AuthScheme.MD5);
        Thread.currentThread().interrupt();

        assertThat(pool.take(AuthScheme.MD5)).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
    }
}
