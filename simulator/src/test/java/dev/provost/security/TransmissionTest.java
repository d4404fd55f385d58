package dev.provost.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The HMAC of DM Security 1.2.1, 5.4.2. */
class TransmissionTest {

    private static final Login ROBERT = new Login("Robert Jordan", "dragon");
    private static final Nonce NONCE = Nonce.of("Nonce".getBytes(StandardCharsets.US_ASCII));
    private static final HmacKey KEY = new HmacKey(ROBERT, NONCE);
    private static final byte[] BODY = "<SyncML xmlns='SYNCML:SYNCML1.2'></SyncML>".getBytes(StandardCharsets.US_ASCII);

    @Test
    void the_hmac_covers_secret_nonce_and_octets() {
        assertThat(StrictBase64.encode(Md5.hmac(ROBERT, NONCE, BODY))).isEqualTo("AXNmyHZE3phz7SBX6w9pfA==");
        assertThat(KEY.seal(BODY)).isEqualTo("algorithm=MD5, username=\"Robert Jordan\", mac=AXNmyHZE3phz7SBX6w9pfA==");
    }

    @Test
    void what_was_sealed_is_accepted() {
        assertThat(new Transmission(BODY, Optional.of(KEY.seal(BODY))).verify(KEY))
                .isEqualTo(Verification.ACCEPTED);
    }

    @Test
    void padding_may_be_missing_as_in_the_example_of_the_specification() {
        assertThat(received("username=\"Robert Jordan\", mac=AXNmyHZE3phz7SBX6w9pfA"))
                .isEqualTo(Verification.ACCEPTED);
    }

    @Test
    void one_other_octet_is_a_wrong_secret() {
        byte[] changed = BODY.clone();
        changed[41] ^= 1;

        assertThat(new Transmission(changed, Optional.of(KEY.seal(BODY))).verify(KEY))
                .isEqualTo(Verification.WRONG_SECRET);
    }

    @Test
    void an_old_nonce_is_a_wrong_secret() {
        HmacKey old = new HmacKey(ROBERT, Nonce.DEFAULT);

        assertThat(new Transmission(BODY, Optional.of(old.seal(BODY))).verify(KEY))
                .isEqualTo(Verification.WRONG_SECRET);
    }

    @Test
    void the_name_of_somebody_else_is_a_wrong_secret() {
        assertThat(received("username=\"Robert\", mac=AXNmyHZE3phz7SBX6w9pfA=="))
                .isEqualTo(Verification.WRONG_SECRET);
    }

    @Test
    void another_algorithm_is_another_type() {
        assertThat(received("algorithm=SHA1, username=\"Robert Jordan\", mac=AXNmyHZE3phz7SBX6w9pfA=="))
                .isEqualTo(Verification.WRONG_TYPE);
    }

    @Test
    void no_header_and_one_that_is_none_are_unreadable() {
        assertThat(new Transmission(BODY, Optional.empty()).verify(KEY)).isEqualTo(Verification.UNREADABLE);
        assertThat(received("nonsense")).isEqualTo(Verification.UNREADABLE);
        assertThat(received("username=\"Robert Jordan\", mac=*")).isEqualTo(Verification.UNREADABLE);
    }

    private static Verification received(String header) {
        return new Transmission(BODY, Optional.of(header)).verify(KEY);
    }
}
