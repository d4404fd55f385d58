package dev.provost.session;

import static dev.provost.session.Dialogue.given_a_session;
import static dev.provost.session.MessageAssert.assertThat;
import static dev.provost.session.ServerMessage.answering;
import static dev.provost.session.ServerMessage.challenging;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.security.AuthType;
import dev.provost.security.Challenge;
import dev.provost.security.HmacKey;
import dev.provost.security.Nonce;
import dev.provost.session.SessionResult.Outcome;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import org.junit.jupiter.api.Test;

/** The device proves each of its messages by HMAC (DM Security 1.2.1, 5.4). */
class HmacOfTheDeviceTest {

    private static final Nonce STORED = Nonce.of((byte) 1, (byte) 2);
    private static final Nonce SECOND = Nonce.of((byte) 3, (byte) 4);
    private static final Nonce THIRD = Nonce.of((byte) 5, (byte) 6);
    private static final Get GET = Get.of("2", Item.target("./Apn/Name"));

    private final Dialogue dialogue =
            given_a_session().withClientAuth(AuthType.HMAC).with(b -> b.nonces(new Nonces(STORED, Nonce.EMPTY)));

    @Test
    void the_first_message_is_sealed_with_the_stored_nonce() {
        dialogue.begins();

        assertThat(dialogue.send().key()).contains(new HmacKey(Dialogue.CLIENT, STORED));
    }

    @Test
    void the_user_name_stands_in_the_message_and_credentials_do_not() {
        assertThat(dialogue.begins().header().source().name()).contains("user");
        assertThat(dialogue.sent().header().cred()).isEmpty();
    }

    @Test
    void each_message_is_sealed_with_the_nonce_given_last() {
        dialogue.whenServerSends(sealed(SECOND, GET));
        assertThat(dialogue.send().key()).contains(new HmacKey(Dialogue.CLIENT, SECOND));
        assertThat(dialogue.sent().header().source().name()).contains("user");

        dialogue.whenServerSends(sealed(THIRD, GET));
        assertThat(dialogue.send().key()).contains(new HmacKey(Dialogue.CLIENT, THIRD));
    }

    @Test
    void the_nonce_of_the_last_answer_is_kept_for_the_next_session() {
        dialogue.whenServerSends(sealed(SECOND));

        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(dialogue.result().nonces().client()).isEqualTo(SECOND);
    }

    @Test
    void a_stale_nonce_is_replaced_by_that_of_the_challenge() {
        dialogue.whenServerSends(challenging(401, Challenge.hmac(SECOND)));

        assertThat(dialogue.sent()).hasKinds("Status", "Alert", "Replace");
        assertThat(dialogue.send().key()).contains(new HmacKey(Dialogue.CLIENT, SECOND));
    }

    @Test
    void a_device_that_sent_nothing_follows_a_challenge_for_a_hmac() {
        Dialogue silent = given_a_session().whenServerSends(challenging(407, Challenge.hmac(SECOND)));

        assertThat(silent.send().key()).contains(new HmacKey(Dialogue.CLIENT, SECOND));
    }

    @Test
    void a_device_with_a_hmac_follows_a_challenge_for_a_digest() {
        dialogue.whenServerSends(challenging(401, Challenge.md5(SECOND)));

        assertThat(dialogue.send().key()).isEmpty();
        assertThat(dialogue.sent().header().cred()).isPresent();
    }

    @Test
    void a_refusal_after_an_accepted_hmac_ends_the_session() {
        dialogue.whenServerSends(sealed(SECOND, GET)).whenServerSends(challenging(401, Challenge.hmac(THIRD)));

        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.AUTHENTICATION_REFUSED);
    }

    @Test
    void an_acceptance_for_the_session_ends_it() {
        dialogue.whenServerSends(
                answering(212, GET).withChal(Challenge.hmac(SECOND).toChal()));

        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.PROTOCOL_ERROR);
        assertThat(dialogue.result().reason())
                .isEqualTo("The server accepted a HMAC with status 212 and without a nonce for the next one.");
    }

    @Test
    void an_acceptance_without_nonce_ends_the_session() {
        dialogue.whenServerSends(answering(200, GET));

        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.PROTOCOL_ERROR);
    }

    @Test
    void the_default_nonce_opens_a_session_that_resynchronises() {
        dialogue.with(b -> b.authentication(AuthenticationPolicy.DEFAULT.withResynchronising(true)))
                .begins();

        assertThat(dialogue.send().key()).contains(new HmacKey(Dialogue.CLIENT, Nonce.of(new byte[4])));
    }

    private static ServerMessage sealed(Nonce next, Get... commands) {
        return answering(200, commands).withChal(Challenge.hmac(next).toChal());
    }
}
