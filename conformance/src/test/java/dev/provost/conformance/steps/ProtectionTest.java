package dev.provost.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.push.ContentType;
import org.junit.jupiter.api.Test;

class ProtectionTest {

    private static final String BARE = "application/vnd.wap.connectivity-wbxml";
    private static final String PROTECTED = BARE + "; SEC=0; MAC=0123456789ABCDEF0123456789ABCDEF01234567";

    @Test
    void a_server_that_always_protects_does_more_than_nothing() {
        assertThat(Protection.NOTHING.isExceededBy(ContentType.parse(PROTECTED)))
                .isTrue();
    }

    @Test
    void what_was_asked_for_is_not_too_much() {
        assertThat(Protection.NOTHING.isExceededBy(ContentType.parse(BARE))).isFalse();
        assertThat(Protection.NETWORK.isExceededBy(ContentType.parse(PROTECTED)))
                .isFalse();
    }
}
