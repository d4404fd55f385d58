package dev.provost.session;

import static dev.provost.session.Dialogue.given_a_session;
import static dev.provost.session.MessageAssert.assertThat;
import static dev.provost.session.ServerMessage.accepting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.security.AuthType;
import dev.provost.security.Challenge;
import dev.provost.security.Credentials;
import dev.provost.security.HmacKey;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.session.SessionResult.Outcome;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Delete;
import dev.provost.syncml.Item;
import dev.provost.syncml.Status;
import dev.provost.tree.ManagementTree;
import org.junit.jupiter.api.Test;

/** The device checks the HMAC of each message of the server (DM Security 1.2.1, 5.4). */
class HmacOfTheServerTest {

    private static final Nonce STORED = Nonce.of((byte) 5, (byte) 6);
    private static final Delete DELETE = Delete.of("2", Item.target("./Apn/Name"));
    private static final Delete DELETE_PORT = Delete.of("3", Item.target("./Apn/Port"));

    private final Dialogue dialogue =
            given_a_session().withServerAuth(AuthType.HMAC).with(b -> b.nonces(new Nonces(Nonce.EMPTY, STORED)));
    private final ManagementTree before = dialogue.device().tree();

    @Test
    void a_right_hmac_is_accepted_for_the_message_with_a_nonce_for_the_next_one() {
        dialogue.whenServerSeals(accepting(DELETE), key(STORED));
        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Delete 200");
        Nonce second = next();

        dialogue.whenServerSeals(accepting(DELETE_PORT), key(second));
        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "3 Delete 200");
        Nonce third = next();

        dialogue.whenServerSeals(accepting(), key(third));
        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(dialogue.result().nonces().server()).isEqualTo(third).isNotEqualTo(second);
    }

    @Test
    void a_later_message_without_hmac_ends_the_session_and_nothing_of_it_is_done() {
        dialogue.whenServerSeals(accepting(DELETE), key(STORED));
        Nonce second = next();
        ManagementTree half = dialogue.device().tree();
        dialogue.whenServerSends(DELETE_PORT);

        assertThat(dialogue.sent()).hasHeaderStatus(407).hasAlerts(AlertCode.SESSION_ABORT);
        dialogue.whenServerSends();
        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.SERVER_NOT_AUTHENTICATED);
        assertThat(dialogue.result().nonces().server()).isEqualTo(second);
        assertThat(dialogue.device().tree()).isSameAs(half);
    }

    @Test
    void a_nonce_that_was_used_before_ends_the_session() {
        dialogue.whenServerSeals(accepting(DELETE), key(STORED)).whenServerSeals(accepting(DELETE_PORT), key(STORED));

        assertThat(dialogue.sent()).hasHeaderStatus(401).hasAlerts(AlertCode.SESSION_ABORT);
    }

    @Test
    void a_server_without_hmac_is_challenged_for_one() {
        dialogue.whenServerSends(DELETE);

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 407", "2 Delete 407");
        assertThat(challenge().type()).isEqualTo(AuthType.HMAC);
        dialogue.whenServerSeals(accepting(DELETE), key(next()));
        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Delete 200");
    }

    @Test
    void a_challenge_answered_with_another_type_ends_the_session() {
        dialogue.whenServerSends(DELETE);
        Nonce asked = next();
        dialogue.whenServerSends(accepting(DELETE).with(Credentials.md5(Dialogue.SERVER, asked)));

        assertThat(dialogue.sent()).hasHeaderStatus(401).hasAlerts(AlertCode.SESSION_ABORT);
        assertThat(dialogue.device().tree()).isSameAs(before);
    }

    @Test
    void the_name_in_the_message_has_to_be_that_of_the_hmac() {
        dialogue.whenServerSealsAs("somebody else", accepting(DELETE), key(STORED));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 401", "2 Delete 401");
    }

    @Test
    void a_wrong_password_and_a_header_that_cannot_be_read_give_401() {
        dialogue.whenServerSeals(accepting(DELETE), new HmacKey(new Login("acme", "wrong"), STORED));
        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 401", "2 Delete 401");

        dialogue.whenServerSends(accepting(DELETE), "nonsense");
        assertThat(dialogue.sent()).hasHeaderStatus(401);
        assertThat(dialogue.device().tree()).isSameAs(before);
    }

    private static HmacKey key(Nonce nonce) {
        return new HmacKey(Dialogue.SERVER, nonce);
    }

    private Nonce next() {
        return challenge().nextNonce().orElseThrow();
    }

    private Challenge challenge() {
        Status status = (Status) dialogue.sent().body().commands().getFirst();
        return Challenge.of(status.chal().orElseThrow()).orElseThrow();
    }
}
