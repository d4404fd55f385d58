package dev.provost.session;

import static dev.provost.session.Dialogue.given_a_session;
import static dev.provost.session.MessageAssert.assertThat;
import static dev.provost.session.ServerMessage.accepting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.security.AuthType;
import dev.provost.security.Challenge;
import dev.provost.security.Credentials;
import dev.provost.security.DefaultNonce;
import dev.provost.security.Nonce;
import dev.provost.session.AuthenticationPolicy.Acceptance;
import dev.provost.session.SessionResult.Outcome;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Delete;
import dev.provost.syncml.Item;
import dev.provost.syncml.Status;
import org.junit.jupiter.api.Test;

/** What a device may decide about the credentials of a server (DM Protocol 1.2.1, 9.1). */
class ProofOfEachMessageTest {

    private static final Nonce STORED = Nonce.of((byte) 5, (byte) 6);
    private static final Delete DELETE = Delete.of("2", Item.target("./Apn/Name"));
    private static final Delete DELETE_PORT = Delete.of("3", Item.target("./Apn/Port"));

    private final Dialogue dialogue = given_a_session()
            .with(b -> b.nonces(new Nonces(Nonce.EMPTY, STORED))
                    .authentication(AuthenticationPolicy.DEFAULT.withAcceptance(Acceptance.MESSAGE)));

    @Test
    void a_digest_is_accepted_by_200_with_a_nonce_for_the_next_message() {
        dialogue.withServerAuth(AuthType.MD5).whenServerSends(accepting(DELETE).with(digest(STORED)));
        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Delete 200");
        Nonce second = next();

        dialogue.whenServerSends(accepting(DELETE_PORT).with(digest(second)));
        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "3 Delete 200");
        assertThat(next()).isNotEqualTo(second);
    }

    @Test
    void a_later_message_without_digest_is_challenged_and_nothing_of_it_is_done() {
        dialogue.withServerAuth(AuthType.MD5)
                .whenServerSends(accepting(DELETE).with(digest(STORED)))
                .whenServerSends(DELETE_PORT);
        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 407", "3 Delete 407");

        dialogue.whenServerSends(accepting(DELETE_PORT).with(digest(next())));
        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "3 Delete 200");
    }

    @Test
    void a_digest_with_the_nonce_of_the_message_before_is_wrong() {
        dialogue.withServerAuth(AuthType.MD5)
                .whenServerSends(accepting(DELETE).with(digest(STORED)))
                .whenServerSends(accepting(DELETE_PORT).with(digest(STORED)));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 401", "3 Delete 401");
    }

    @Test
    void name_and_password_are_accepted_by_200_without_challenge() {
        dialogue.withServerAuth(AuthType.BASIC)
                .whenServerSends(accepting(DELETE).with(Credentials.basic(Dialogue.SERVER)));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Delete 200");
        assertThat(headerStatus().chal()).isEmpty();
    }

    @Test
    void a_last_message_without_proof_ends_the_session_unproven() {
        dialogue.withServerAuth(AuthType.MD5)
                .whenServerSends(accepting(DELETE).with(digest(STORED)))
                .whenServerSends();

        assertThat(dialogue.result().outcome()).isEqualTo(Outcome.SERVER_NOT_AUTHENTICATED);
    }

    @Test
    void a_session_that_resynchronises_takes_the_default_nonce_and_gives_another_one() {
        Dialogue lost = given_a_session()
                .withServerAuth(AuthType.MD5)
                .withClientAuth(AuthType.MD5)
                .with(b -> b.nonces(new Nonces(STORED, STORED))
                        .authentication(AuthenticationPolicy.DEFAULT
                                .withDefaultNonce(DefaultNonce.CHARACTERS)
                                .withResynchronising(true)));
        assertThat(lost.begins().header().cred())
                .contains(Credentials.md5(Dialogue.CLIENT, DefaultNonce.CHARACTERS.nonce()));

        lost.whenServerSends(ServerMessage.answering(212, DELETE)
                .withChal(Challenge.md5(Nonce.of((byte) 9)).toChal())
                .with(digest(DefaultNonce.CHARACTERS.nonce())));
        assertThat(lost.sent()).hasStatuses("0 SyncHdr 212", "2 Delete 200");
        lost.whenServerSends();

        assertThat(lost.result().nonces().client()).isEqualTo(Nonce.of((byte) 9));
        assertThat(lost.result().nonces().server()).isNotEqualTo(DefaultNonce.CHARACTERS.nonce());
    }

    @Test
    void the_default_nonce_itself_is_never_kept() {
        Dialogue lost = given_a_session()
                .withClientAuth(AuthType.MD5)
                .with(b -> b.nonces(new Nonces(STORED, STORED))
                        .authentication(AuthenticationPolicy.DEFAULT.withResynchronising(true)))
                .whenServerSends(ServerMessage.answering(212));

        assertThat(lost.result().nonces()).isEqualTo(new Nonces(STORED, STORED));
    }

    private static Cred digest(Nonce nonce) {
        return Credentials.md5(Dialogue.SERVER, nonce);
    }

    private Nonce next() {
        return Challenge.of(headerStatus().chal().orElseThrow())
                .flatMap(Challenge::nextNonce)
                .orElseThrow();
    }

    private Status headerStatus() {
        return (Status) dialogue.sent().body().commands().getFirst();
    }
}
