package dev.provost.session;

import static dev.provost.session.Dialogue.given_a_session;
import static dev.provost.session.MessageAssert.assertThat;
import static dev.provost.session.ServerMessage.answering;
import static dev.provost.session.ServerMessage.challenging;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.security.AuthType;
import dev.provost.security.Challenge;
import dev.provost.security.Credentials;
import dev.provost.security.Nonce;
import dev.provost.session.SessionResult.Outcome;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Chal;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Status;
import org.junit.jupiter.api.Test;

/** The device proves itself to the server. */
class AuthenticationTest {

    private static final Nonce STORED = Nonce.of((byte) 1, (byte) 2);
    private static final Nonce FRESH = Nonce.of((byte) 3, (byte) 4);
    private static final Get GET = Get.of("2", Item.target("./Apn/Name"));

    private final Dialogue dialogue = given_a_session().with(b -> b.nonces(new Nonces(STORED, Nonce.EMPTY)));

    @Test
    void basic_credentials_are_sent_unasked() {
        dialogue.withClientAuth(AuthType.BASIC);

        assertThat(dialogue.begins().header().cred()).contains(Credentials.basic(Dialogue.CLIENT));
        assertThat(dialogue.sent().header().source().name()).isEmpty();
    }

    @Test
    void a_digest_is_sent_with_the_stored_nonce_and_the_user_name() {
        dialogue.withClientAuth(AuthType.MD5);

        assertThat(dialogue.begins().header().cred()).contains(Credentials.md5(Dialogue.CLIENT, STORED));
        assertThat(dialogue.sent().header().source().name()).contains("user");
    }

    @Test
    void after_212_no_more_credentials_are_sent() {
        dialogue.withClientAuth(AuthType.MD5).whenServerSends(answering(212, GET));

        assertThat(dialogue.sent().header().cred()).isEmpty();
    }

    @Test
    void after_212_a_later_200_asks_for_no_credentials() {
        dialogue.withClientAuth(AuthType.BASIC)
                .whenServerSends(answering(212, GET))
                .whenServerSends(answering(200, GET));

        assertThat(dialogue.sent().header().cred()).isEmpty();
    }

    @Test
    void after_200_the_same_credentials_are_sent_again() {
        dialogue.withClientAuth(AuthType.BASIC).whenServerSends(answering(200, GET));

        assertThat(dialogue.sent().header().cred()).contains(Credentials.basic(Dialogue.CLIENT));
    }

    @Test
    void after_200_with_a_nonce_the_next_digest_uses_it() {
        dialogue.withClientAuth(AuthType.MD5)
                .whenServerSends(
                        answering(200, GET).withChal(Challenge.md5(FRESH).toChal()));

        assertThat(dialogue.sent().header().cred()).contains(Credentials.md5(Dialogue.CLIENT, FRESH));
    }

    @Test
    void a_nonce_that_comes_with_212_is_kept_for_the_next_session() {
        dialogue.withClientAuth(AuthType.MD5)
                .whenServerSends(answering(212).withChal(Challenge.md5(FRESH).toChal()));

        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(dialogue.result().nonces().client()).isEqualTo(FRESH);
    }

    @Test
    void a_challenge_for_a_stale_nonce_brings_package_1_again() {
        dialogue.withClientAuth(AuthType.MD5).whenServerSends(challenging(401, Challenge.md5(FRESH)));

        assertThat(dialogue.sent())
                .hasKinds("Status", "Alert", "Replace")
                .hasAlerts(AlertCode.CLIENT_INITIATED_MGMT)
                .hasHeaderStatus(200)
                .isFinal();
        assertThat(dialogue.sent().header().cred()).contains(Credentials.md5(Dialogue.CLIENT, FRESH));
        assertThat(dialogue.sent().header().msgId()).isEqualTo("2");
        assertThat(dialogue.sent().header().sessionId()).isEqualTo("1");
    }

    @Test
    void limits_are_announced_again_with_package_1() {
        dialogue.with(b -> b.limits(SessionLimits.DEFAULT.withMaxMsgSize(4000)))
                .whenServerSends(challenging(407, Challenge.basic()));

        assertThat(dialogue.sent().header().meta()).contains(Meta.EMPTY.withMaxMsgSize(4000));
    }

    @Test
    void a_device_that_sends_nothing_unasked_follows_any_challenge() {
        dialogue.whenServerSends(challenging(407, Challenge.basic()));

        assertThat(dialogue.sent().header().cred()).contains(Credentials.basic(Dialogue.CLIENT));
    }

    @Test
    void a_challenge_for_another_type_is_followed() {
        dialogue.withClientAuth(AuthType.BASIC).whenServerSends(challenging(401, Challenge.md5(FRESH)));

        assertThat(dialogue.sent().header().cred()).contains(Credentials.md5(Dialogue.CLIENT, FRESH));
    }

    @Test
    void a_digest_that_was_asked_for_and_refused_ends_the_session() {
        dialogue.withClientAuth(AuthType.MD5)
                .whenServerSends(challenging(401, Challenge.md5(FRESH)))
                .whenServerSends(challenging(401, Challenge.md5(Nonce.DEFAULT)));

        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.AUTHENTICATION_REFUSED);
        assertThat(dialogue.result().reason()).isEqualTo("The server refused the credentials with status 401.");
        assertThat(dialogue.result().counters().challengesAnswered()).isEqualTo(1);
    }

    @Test
    void a_password_that_was_refused_is_not_tried_again() {
        dialogue.withClientAuth(AuthType.BASIC).whenServerSends(challenging(401, Challenge.basic()));

        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.AUTHENTICATION_REFUSED);
    }

    @Test
    void a_refusal_without_challenge_ends_the_session() {
        dialogue.withClientAuth(AuthType.MD5).whenServerSends(answering(401));

        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.AUTHENTICATION_REFUSED);
    }

    @Test
    void a_challenge_for_an_unknown_type_is_answered_with_406_and_ends_the_session() {
        Chal chal = new Chal(Meta.EMPTY.withFormat("b64").withType("syncml:auth-securid"));
        dialogue.whenServerSends(answering(401).withChal(chal));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "1 Status 406").isFinal();
        dialogue.whenServerSends(answering(200));
        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.AUTHENTICATION_REFUSED);
    }

    @Test
    void events_in_a_message_that_was_refused_are_reported_again() {
        dialogue.withClientAuth(AuthType.MD5).begins();
        dialogue.device().alerts.add(DeviceAlert.generic("./Apn", "x-oma:event", "chr", "x"));
        dialogue.whenServerSends(GET).whenServerSends(challenging(401, Challenge.md5(FRESH)));

        assertThat(dialogue.sent())
                .hasKinds("Status", "Alert", "Replace", "Alert")
                .hasAlerts(AlertCode.CLIENT_INITIATED_MGMT, AlertCode.GENERIC_ALERT);
    }

    @Test
    void a_status_of_the_header_may_lack_its_reference() {
        dialogue.withClientAuth(AuthType.BASIC)
                .whenServerSends(ServerMessage.without_a_header_status(Status.of("1", "1", "", "SyncHdr", 401)));
        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.AUTHENTICATION_REFUSED);
    }

    @Test
    void commands_beside_a_challenge_are_not_executed() {
        dialogue.whenServerSends(
                answering(401, GET).withChal(Challenge.md5(FRESH).toChal()));

        assertThat(dialogue.sent()).hasKinds("Status", "Alert", "Replace");
    }

    @Test
    void a_message_refused_for_another_reason_ends_the_session() {
        dialogue.whenServerSends(answering(513));

        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.PROTOCOL_ERROR);
        assertThat(dialogue.result().reason()).isEqualTo("The server refused message 1 with status 513.");
    }

    @Test
    void a_server_that_says_nothing_of_the_header_is_taken_to_accept() {
        dialogue.withClientAuth(AuthType.BASIC).whenServerSends(ServerMessage.without_a_header_status(GET));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Get 200");
        dialogue.whenServerSends();
        assertThat(dialogue.result().counters().deviations()).isEqualTo(1);
    }
}
