package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.*;
import static dev.provost.conformance.transcript.TranscriptBuilder.transcript;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.security.Challenge;
import dev.provost.security.Credentials;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.syncml.Chal;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Data;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NonceRulesTest {

    private static final Nonce FIRST = Nonce.of((byte) 1, (byte) 2);
    private static final Nonce SECOND = Nonce.of((byte) 3, (byte) 4);
    private static final Login DEVICE = new Login("u1", "p1");
    private static final Login SERVER = new Login("acme", "s1");
    private static final RuleContext KNOWN = RuleContext.of(
                    Account.of(TranscriptBuilder.DEVICE, "u1", "p1", AuthScheme.MD5)
                            .withServerPassword("s1"))
            .withServerName("acme");

    private static TranscriptBuilder begin(TranscriptBuilder before, String session, Nonce over) {
        TranscriptBuilder now = before.session(session);
        Message first = now.fromDevice(1, sessionAlert("1"), deviceInfo("2"));
        return now.device(with(first, h -> h.withCred(Credentials.md5(DEVICE, over))));
    }

    private static TranscriptBuilder given(Nonce... nonces) {
        TranscriptBuilder all = transcript();
        int session = 1;
        Nonce last = Nonce.of((byte) 9);
        for (Nonce nonce : nonces) {
            begin(all, Integer.toString(session++), last)
                    .server(1, header("1", 1, 212).withChal(Challenge.md5(nonce).toChal()));
            last = nonce;
        }
        return all;
    }

    @Test
    void the_last_nonce_counts_in_the_next_session() {
        examine(new NextSessionNonceRule(), begin(given(FIRST), "7", FIRST).server(1, header("1", 1, 212)), KNOWN)
                .passes("the last nonce accepted in the next session");
    }

    @Test
    void the_last_nonce_is_refused() {
        examine(new NextSessionNonceRule(), begin(given(FIRST), "7", FIRST).server(1, header("1", 1, 401)), KNOWN)
                .warns("The server refuses the nonce that it gave in the last session")
                .expecting("200 or 212", "401");
    }

    @Test
    void an_old_nonce_is_refused() {
        examine(
                        new NextSessionNonceRule(),
                        begin(given(FIRST, SECOND), "7", FIRST).server(1, header("1", 1, 401)),
                        KNOWN)
                .passes("an older nonce refused");
    }

    @Test
    void an_old_nonce_is_accepted() {
        examine(
                        new NextSessionNonceRule(),
                        begin(given(FIRST, SECOND), "7", FIRST).server(1, header("1", 1, 212)),
                        KNOWN)
                .warns("The server accepts a digest over a nonce that it has replaced")
                .expecting("401 with a challenge", "212");
    }

    @Test
    void without_the_password_nobody_knows() {
        examine(new NextSessionNonceRule(), begin(given(FIRST), "7", FIRST).server(1, header("1", 1, 401)))
                .hasNoEvidence();
    }

    @Test
    void what_was_overheard_may_lack_the_session_between() {
        Transcript seen =
                begin(given(FIRST), "7", FIRST).server(1, header("1", 1, 401)).build();
        examine(new NextSessionNonceRule(), Transcript.overheard(seen.exchanges()), KNOWN)
                .hasNoEvidence();
    }

    private static TranscriptBuilder asked(Nonce proved) {
        TranscriptBuilder two = serverSends()
                .device(2, header("1", 1, 407).withChal(Challenge.md5(FIRST).toChal()));
        Message one = with(two.fromServer(2, header("1", 2, 200)), h -> h.withCred(Credentials.md5(SERVER, FIRST)));
        two.server(one)
                .device(3, header("1", 2, 401).withChal(Challenge.md5(SECOND).toChal()));
        return two.server(
                with(two.fromServer(3, header("1", 3, 200)), h -> h.withCred(Credentials.md5(SERVER, proved))));
    }

    @Test
    void the_server_proves_itself_with_the_last_nonce() {
        examine(new NonceOfDeviceRule(), asked(SECOND), KNOWN).passes("the nonce that the device gave last");
    }

    @Test
    void the_server_proves_itself_with_an_old_nonce() {
        examine(new NonceOfDeviceRule(), asked(FIRST), KNOWN)
                .fails("The server proves itself with a nonce that the device has replaced")
                .expecting("the nonce that the device gave last", "an older one");
    }

    @Test
    void what_the_server_proves_with_nobody_knows_without_its_password() {
        examine(new NonceOfDeviceRule(), asked(FIRST)).hasNoEvidence();
    }

    private static TranscriptBuilder showing(Cred cred) {
        return firstPackage().server(with(transcript().fromServer(1, header("1", 1, 212)), h -> h.withCred(cred)));
    }

    @Test
    void credentials_of_the_server_can_be_read() {
        examine(new ServerCredFormRule(), showing(Credentials.md5(SERVER, FIRST)))
                .passes("credentials in base64");
        examine(
                        new ServerCredFormRule(),
                        showing(new Cred(
                                Optional.of(Meta.EMPTY.withType("syncml:auth-md5")), Data.octets(new byte[16]))))
                .passes("a digest in octets, as WBXML permits");
        examine(new ServerCredFormRule(), lawfulSession()).hasNoEvidence();
    }

    @Test
    void credentials_of_the_server_cannot_be_read() {
        examine(new ServerCredFormRule(), showing(Cred.base64("syncml:auth-md5", "AQID")))
                .fails("The credentials of the server cannot be read")
                .expecting("base64 of 16 octets", "AQID");
        examine(new ServerCredFormRule(), showing(Cred.base64("syncml:auth-basic", "AQID")))
                .fails("The credentials of the server cannot be read")
                .expecting("base64 of name:password", "AQID");
    }

    @Test
    void credentials_of_the_server_do_not_say_what_they_are() {
        Cred digest = Credentials.md5(SERVER, FIRST);
        examine(
                        new ServerCredFormRule(),
                        showing(new Cred(Optional.of(Meta.EMPTY.withType("syncml:auth-md5")), digest.data())))
                .fails("The digest of the server does not say that it is base64")
                .expecting("Format b64", "no Format");
        examine(new ServerCredFormRule(), showing(new Cred(Optional.empty(), Data.text("YTpi"))))
                .warns("The credentials of the server do not say that they are base64");
        examine(new ServerCredFormRule(), showing(Cred.base64("syncml:auth-X509", "AQID")))
                .warns("The credentials of the server are of an unusual type")
                .expecting("basic or md5", "syncml:auth-X509");
    }

    @Test
    void a_challenge_with_success_is_whole() {
        examine(new AcceptedChallengeRule(), given(FIRST)).passes("a whole challenge with the acceptance");
        examine(new AcceptedChallengeRule(), lawfulSession()).hasNoEvidence();
    }

    @Test
    void a_challenge_with_success_lacks_its_nonce() {
        Chal bare = new Chal(Meta.EMPTY.withType("syncml:auth-md5").withFormat("b64"));
        examine(
                        new AcceptedChallengeRule(),
                        firstPackage().server(1, header("1", 1, 212).withChal(bare)))
                .fails("The challenge for a digest carries no nonce")
                .expecting("NextNonce", "no NextNonce");
    }
}
