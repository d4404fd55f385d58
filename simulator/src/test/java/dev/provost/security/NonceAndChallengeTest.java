package dev.provost.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.syncml.Chal;
import dev.provost.syncml.Meta;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NonceAndChallengeTest {

    @Test
    void a_generated_nonce_has_sixteen_octets_and_follows_the_seed() {
        assertThat(Nonce.generate(new SplittableRandom(7)).octets()).hasSize(16);
        assertThat(Nonce.generate(new SplittableRandom(7))).isEqualTo(Nonce.generate(new SplittableRandom(7)));
        assertThat(Nonce.generate(new SplittableRandom(7))).isNotEqualTo(Nonce.generate(new SplittableRandom(8)));
    }

    @Test
    void a_nonce_cannot_be_changed_from_outside() {
        byte[] octets = {1, 2, 3};
        Nonce nonce = Nonce.of(octets);
        octets[0] = 9;
        nonce.octets()[1] = 9;

        assertThat(nonce).isEqualTo(Nonce.of((byte) 1, (byte) 2, (byte) 3)).hasToString("Nonce[AQID]");
    }

    @Test
    void a_nonce_is_read_from_strict_base64_only() {
        assertThat(Nonce.ofBase64("AQID")).contains(Nonce.of((byte) 1, (byte) 2, (byte) 3));
        assertThat(Nonce.ofBase64("AQI")).isEmpty();
        assertThat(Nonce.ofBase64("")).contains(Nonce.EMPTY);
    }

    @Test
    void a_challenge_survives_the_wire() {
        Challenge md5 = Challenge.md5(Nonce.DEFAULT);

        assertThat(md5.toChal().meta())
                .isEqualTo(
                        Meta.EMPTY.withFormat("b64").withType("syncml:auth-md5").withNextNonce("AAAAAA=="));
        assertThat(Challenge.of(md5.toChal())).contains(md5);
        assertThat(Challenge.of(Challenge.basic().toChal())).contains(Challenge.basic());
    }

    @Test
    void a_challenge_for_an_unknown_type_is_none() {
        assertThat(Challenge.of(new Chal(Meta.EMPTY.withType("syncml:auth-securid"))))
                .isEmpty();
        assertThat(Challenge.of(new Chal(Meta.EMPTY))).isEmpty();
    }

    @Test
    void a_nonce_that_is_no_base64_counts_as_absent() {
        Chal chal = new Chal(Meta.EMPTY.withType("syncml:auth-md5").withNextNonce("not base64"));

        assertThat(Challenge.of(chal)).contains(new Challenge(AuthType.MD5, Optional.empty()));
    }

    @Test
    void types_are_known_by_their_names_in_messages_and_accounts() {
        assertThat(AuthType.ofMetaType("syncml:auth-md5")).contains(AuthType.MD5);
        assertThat(AuthType.ofAccountType("DIGEST")).contains(AuthType.MD5);
        assertThat(AuthType.ofMetaType("syncml:auth-MAC")).contains(AuthType.HMAC);
        assertThat(AuthType.ofAccountType("HMAC")).contains(AuthType.HMAC);
        assertThat(AuthType.ofAccountType("X509")).isEmpty();
    }
}
