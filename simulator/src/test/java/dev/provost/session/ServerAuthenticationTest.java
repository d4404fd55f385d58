package dev.provost.session;

import static dev.provost.session.Dialogue.given_a_session;
import static dev.provost.session.MessageAssert.assertThat;
import static dev.provost.session.ServerMessage.accepting;
import static dev.provost.session.ServerMessage.challenging;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.security.AuthType;
import dev.provost.security.Challenge;
import dev.provost.security.Credentials;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.session.SessionResult.Outcome;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Atomic;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Delete;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import dev.provost.tree.ManagementTree;
import org.junit.jupiter.api.Test;

/** The server proves itself to the device. */
class ServerAuthenticationTest {

    private static final Nonce STORED = Nonce.of((byte) 5, (byte) 6);
    private static final Delete DELETE = Delete.of("2", Item.target("./Apn/Name"));
    private static final Cred WRONG = Credentials.md5(new Login("acme", "wrong"), STORED);

    private final Dialogue dialogue =
            given_a_session().withServerAuth(AuthType.MD5).with(b -> b.nonces(new Nonces(Nonce.EMPTY, STORED)));
    private final ManagementTree before = dialogue.device().tree();

    @Test
    void a_right_digest_is_accepted_for_the_session_with_a_nonce_for_the_next_one() {
        dialogue.whenServerSends(accepting(DELETE).with(digest(STORED)));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 212", "2 Delete 200");
        Nonce next = challenge(dialogue.sent()).nextNonce().orElseThrow();
        dialogue.whenServerSends();
        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(dialogue.result().nonces().server()).isEqualTo(next).isNotEqualTo(STORED);
    }

    @Test
    void a_nonce_that_was_never_sent_is_not_kept() {
        dialogue.whenServerSends(accepting().with(digest(STORED)));

        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(dialogue.result().nonces().server()).isEqualTo(STORED);
    }

    @Test
    void later_messages_of_an_accepted_server_need_no_credentials() {
        dialogue.whenServerSends(accepting(DELETE).with(digest(STORED)))
                .whenServerSends(Delete.of("3", Item.target("./Apn/Port")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "3 Delete 200");
    }

    @Test
    void missing_credentials_give_407_with_a_challenge_and_nothing_is_executed() {
        dialogue.whenServerSends(Atomic.of("4", DELETE), DELETE);

        assertThat(dialogue.sent())
                .hasStatuses("0 SyncHdr 407", "4 Atomic 407", "2 Delete 407", "2 Delete 407")
                .isFinal();
        assertThat(challenge(dialogue.sent()).type()).isEqualTo(AuthType.MD5);
        assertThat(challenge(dialogue.sent()).nextNonce().orElseThrow().octets())
                .hasSize(16);
        assertThat(dialogue.device().tree()).isSameAs(before);
    }

    @Test
    void a_stale_nonce_gives_401_and_the_fresh_one_is_accepted() {
        dialogue.whenServerSends(accepting(DELETE).with(digest(Nonce.DEFAULT)));
        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 401", "2 Delete 401");

        Nonce fresh = challenge(dialogue.sent()).nextNonce().orElseThrow();
        dialogue.whenServerSends(accepting(DELETE).with(digest(fresh)));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 212", "2 Delete 200");
    }

    @Test
    void another_type_than_agreed_gives_401() {
        dialogue.whenServerSends(accepting(DELETE).with(Credentials.basic(Dialogue.SERVER)));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 401", "2 Delete 401");
    }

    @Test
    void another_type_than_asked_for_ends_the_session() {
        dialogue.whenServerSends(DELETE);
        assertThat(dialogue.sent()).hasHeaderStatus(407);
        dialogue.whenServerSends(accepting(DELETE).with(Credentials.basic(Dialogue.SERVER)));

        assertThat(dialogue.sent()).hasHeaderStatus(401).hasAlerts(AlertCode.SESSION_ABORT);
        assertThat(dialogue.device().tree()).isSameAs(before);
    }

    @Test
    void a_server_that_fails_again_and_again_is_left() {
        dialogue.whenServerSends(accepting(DELETE).with(WRONG))
                .whenServerSends(accepting(DELETE).with(WRONG))
                .whenServerSends(accepting(DELETE).with(WRONG));

        assertThat(dialogue.sent())
                .hasHeaderStatus(401)
                .hasAlerts(AlertCode.SESSION_ABORT)
                .isFinal();
        dialogue.whenServerSends();
        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.SERVER_NOT_AUTHENTICATED);
        assertThat(dialogue.result().nonces().server()).isEqualTo(STORED);
        assertThat(dialogue.device().tree()).isSameAs(before);
    }

    @Test
    void a_server_that_wants_nothing_is_not_challenged() {
        dialogue.whenServerSends();

        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.SERVER_NOT_AUTHENTICATED);
        assertThat(dialogue.result().reason()).isEqualTo("The server did not prove who it is.");
    }

    @Test
    void nonces_of_a_server_that_did_not_prove_itself_are_not_kept() {
        dialogue.whenServerSends(ServerMessage.answering(212)
                .withChal(Challenge.md5(Nonce.DEFAULT).toChal()));

        assertThat(dialogue.result().nonces()).isEqualTo(new Nonces(Nonce.EMPTY, STORED));
    }

    @Test
    void basic_credentials_are_accepted_without_a_nonce() {
        Dialogue basic = given_a_session()
                .withServerAuth(AuthType.BASIC)
                .whenServerSends(accepting(DELETE).with(Credentials.basic(Dialogue.SERVER)));

        assertThat(basic.sent()).hasStatuses("0 SyncHdr 212", "2 Delete 200");
        assertThat(((Status) basic.sent().body().commands().getFirst()).chal()).isEmpty();
    }

    @Test
    void both_sides_may_challenge_at_once() {
        dialogue.whenServerSends(challenging(407, Challenge.basic()));

        assertThat(dialogue.sent()).hasHeaderStatus(407).hasKinds("Status", "Alert", "Replace");
        Nonce fresh = challenge(dialogue.sent()).nextNonce().orElseThrow();
        dialogue.whenServerSends(accepting(DELETE).with(digest(fresh)));
        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 212", "2 Delete 200");
    }

    private static Cred digest(Nonce nonce) {
        return Credentials.md5(Dialogue.SERVER, nonce);
    }

    private static Challenge challenge(Message message) {
        return Challenge.of(
                        ((Status) message.body().commands().getFirst()).chal().orElseThrow())
                .orElseThrow();
    }
}
