package dev.provost.conformance.lockstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.fault.LineFault;
import dev.provost.fixtures.models.ModelLibrary;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import dev.provost.fleet.Posting;
import dev.provost.fleet.Reply;
import dev.provost.fleet.lockstep.LockStepHandset;
import dev.provost.fleet.lockstep.LockStepSession;
import dev.provost.handset.AccountSource;
import dev.provost.handset.Handset;
import dev.provost.handset.SessionStart;
import dev.provost.security.AuthType;
import dev.provost.security.Login;
import dev.provost.session.DmAccount;
import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import dev.provost.syncml.SyncHdr;
import dev.provost.transport.DmHttpClient;
import dev.provost.transport.EventLoops;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LockStepExampleTest {

    private final EventLoops loops = EventLoops.of("lock-step", 1);
    private final ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT.withSeed(1));
    private final DmHttpClient client = DmHttpClient.on(loops);

    @AfterEach
    void close() {
        server.close();
        loops.close();
    }

    private Handset handset() {
        DmAccount account = DmAccount.of(
                        "srv",
                        server.url().toString(),
                        AuthType.MD5,
                        new Login("user", "secret"),
                        new Login("srv", "srv-secret"))
                .withServerAuth(Optional.empty());
        return Handset.of(
                ModelLibrary.bundled().model("2009 smartphone"), "IMEI:490154203237518", AccountSource.shared(account));
    }

    private static int headerCode(Reply reply) {
        Command first = ((Reply.Said) reply).message().body().commands().getFirst();
        return ((Status) first).code();
    }

    @Test
    void a_session_message_by_message() {
        LockStepHandset phone = LockStepHandset.of(client, handset());
        try (LockStepSession session = phone.open(SessionStart.byClient("1"), new SplittableRandom(1))) {
            // What the phone would send: package 1 with credentials, here of somebody whom the server does not know.
            Posting first = session.draft();

            // The same message, broken off: no codec would write it.
            Reply broken = session.send(first.withAlteredOctets(octets -> Arrays.copyOf(octets, octets.length / 2)));
            assertThat(((Reply.Declined) broken).response().status()).isEqualTo(400);

            // The line breaks after 100 octets of the body; nobody has heard anything.
            Reply cut = session.send(first.withFault(new LineFault.CutInBody(100)));
            assertThat(cut).isInstanceOf(Reply.Silence.class);

            // Now as it should be. The phone hears the challenge, and its next draft answers it.
            Reply challenge = session.advance();
            assertThat(headerCode(challenge)).isEqualTo(401);
            Posting second = session.draft();
            assertThat(second.message().header().msgId()).isEqualTo("2");
            assertThat(second.message().header().cred()).isPresent();

            // Sent under a MsgID that skips some numbers. The phone itself does not learn of this.
            Reply gap = session.send(second.withSyncHdr(header -> header.withMsgId("9")));
            assertThat(headerCode(gap)).isEqualTo(401);
        }
    }

    @Test
    void the_handset_is_free_again_when_its_session_is_closed() {
        LockStepHandset phone = LockStepHandset.of(client, handset());
        LockStepSession one = phone.open(SessionStart.byClient("1"), new SplittableRandom(1));
        assertThatThrownBy(() -> phone.open(SessionStart.byClient("2"), new SplittableRandom(1)))
                .isInstanceOf(IllegalStateException.class);
        one.close();

        assertThat(one.isOver()).isTrue();
        assertThatThrownBy(one::draft)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The handset has nothing to send: its session is over.");
        try (LockStepSession two = phone.open(SessionStart.byClient("2"), new SplittableRandom(1))) {
            assertThat(two.draft().message().header().sessionId()).isEqualTo("2");
        }
    }

    @Test
    void a_session_that_is_finished_says_how_it_ended() {
        LockStepHandset phone = LockStepHandset.of(client, handset());
        try (LockStepSession session = phone.open(SessionStart.byClient("1"), new SplittableRandom(1))) {
            assertThat(session.finish(10).orElseThrow().reason())
                    .isEqualTo("The server refused the credentials with status 401.");
        }
    }

    @Test
    void a_resp_uri_that_leads_nowhere_ends_the_session() {
        LockStepHandset phone = LockStepHandset.of(client, handset());
        try (LockStepSession session = phone.open(SessionStart.byClient("1"), new SplittableRandom(1))) {
            Reply.Said said = (Reply.Said) session.send(session.draft());
            SyncHdr header = said.message().header().withRespUri("http://[nowhere");

            session.hear(new Reply.Said(new Message(header, said.message().body()), said.response()));

            assertThat(session.result().orElseThrow().reason())
                    .startsWith("The next message has nowhere to go: ")
                    .contains("http://[nowhere");
        }
    }

    @Test
    void two_lines_carry_the_same_message_at_the_same_time() {
        LockStepHandset phone = LockStepHandset.of(client, handset());
        try (LockStepSession session = phone.open(SessionStart.byClient("1"), new SplittableRandom(1))) {
            Posting first = session.draft();
            var beside = session.sendBeside(first);
            assertThat(headerCode(session.send(first))).isEqualTo(headerCode(beside.join()));
        }
    }
}
