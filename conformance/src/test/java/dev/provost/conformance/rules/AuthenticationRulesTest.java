package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.CredentialSamples.*;
import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.*;
import static dev.provost.conformance.transcript.TranscriptBuilder.transcript;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import dev.provost.conformance.transcript.Samples;
import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.security.Challenge;
import dev.provost.security.Credentials;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AuthenticationRulesTest {

    @Nested
    class Rejection {

        private TranscriptBuilder rejectedBy(Command... commands) {
            return firstPackage().server(1, commands);
        }

        @Test
        void holds_statuses_only() {
            examine(
                            new RejectionRule(),
                            rejectedBy(
                                    header("1", 1, 407),
                                    status("2", 1, sessionAlert("1"), 407),
                                    status("3", 1, deviceInfo("2"), 407)))
                    .passes("statuses only, one for each command");
        }

        @Test
        void may_abort() {
            examine(
                            new RejectionRule(),
                            rejectedBy(
                                    header("1", 1, 401),
                                    status("2", 1, sessionAlert("1"), 401),
                                    status("3", 1, deviceInfo("2"), 215),
                                    Alert.of("4", AlertCode.SESSION_ABORT)))
                    .passes("statuses and an abort");
        }

        @Test
        void holds_a_command() {
            examine(new RejectionRule(), rejectedBy(header("1", 1, 407), getLang("2")))
                    .fails("The server sends commands to a device that it rejects")
                    .expecting("statuses only, one for each command", "Get (CmdID 2)");
        }

        @Test
        void forgets_a_command() {
            examine(new RejectionRule(), rejectedBy(header("1", 1, 407), status("2", 1, sessionAlert("1"), 407)))
                    .fails("Commands of the rejected message get no Status")
                    .expecting("statuses only, one for each command", "no Status for Replace (CmdID 2)");
        }

        @Test
        void calls_a_command_done() {
            examine(
                            new RejectionRule(),
                            rejectedBy(
                                    header("1", 1, 407),
                                    status("2", 1, sessionAlert("1"), 200),
                                    status("3", 1, deviceInfo("2"), 407)))
                    .warns("A command of the rejected message is called done");
        }

        @Test
        void does_not_occur_in_a_plain_session() {
            examine(new RejectionRule(), lawfulSession()).hasNoEvidence();
        }
    }

    @Nested
    class Nonces {

        @Test
        void are_long_and_new() {
            examine(new NonceQualityRule(), digestAfterChallenge(LOGIN, challenged(2, 212, Challenge.md5(OTHER))))
                    .passes("16 octets or more, never seen before");
        }

        @Test
        void are_repeated() {
            examine(new NonceQualityRule(), digestAfterChallenge(LOGIN, challenged(2, 212, Challenge.md5(NONCE))))
                    .warns("A nonce is given twice");
        }

        @Test
        void are_short() {
            examine(new NonceQualityRule(), without(challenged(1, 407, Challenge.md5(Nonce.DEFAULT))))
                    .warns("A nonce is short")
                    .expecting("at least 16 octets", "4 octets");
        }

        @Test
        void that_were_not_given_cannot_be_judged() {
            examine(new NonceQualityRule(), lawfulSession()).hasNoEvidence();
        }
    }

    @Nested
    class Accepted_credentials {

        private TranscriptBuilder acceptedThen(Status later) {
            return transcript()
                    .device(packageWith(1, BASIC))
                    .server(1, header("1", 1, 212), status("2", 1, sessionAlert("1"), 200), getLang("3"))
                    .device(2, header("1", 1, 200))
                    .server(2, later);
        }

        @Test
        void hold_for_the_session() {
            examine(new SessionAcceptanceRule(), acceptedThen(header("1", 2, 200)))
                    .passes("accepted without credentials");
        }

        @Test
        void are_asked_for_again() {
            examine(new SessionAcceptanceRule(), acceptedThen(challenged(2, 407, Challenge.basic())))
                    .fails("The server asks for credentials again after it accepted them for the session")
                    .expecting("200 or 212", "407");
        }

        @Test
        void hold_until_the_server_ends_the_session() {
            examine(
                            new SessionAcceptanceRule(),
                            sending(BASIC, header("1", 1, 212))
                                    .device(2, header("1", 1, 200))
                                    .server(2, challenged(2, 407, Challenge.basic())))
                    .hasNoEvidence();
        }

        @Test
        void for_one_message_may_be_asked_for_again() {
            examine(
                            new SessionAcceptanceRule(),
                            sending(BASIC, header("1", 1, 200))
                                    .device(2, header("1", 1, 200))
                                    .server(2, challenged(2, 407, Challenge.basic())))
                    .hasNoEvidence();
        }

        @Test
        void fix_the_type() {
            examine(new SameTypeRule(), acceptedThen(challenged(2, 407, Challenge.basic())))
                    .passes("the type that was accepted");
            examine(new SameTypeRule(), acceptedThen(challenged(2, 401, Challenge.md5(NONCE))))
                    .fails("The server changes the type of authentication in the session")
                    .expecting("syncml:auth-basic", "syncml:auth-md5");
            examine(new SameTypeRule(), acceptedThen(challenged(2, 200, Challenge.md5(NONCE))))
                    .warns("The server gives a challenge of another type with its acceptance");
            examine(new SameTypeRule(), lawfulSession()).hasNoEvidence();
        }
    }

    @Nested
    class Server_credentials {

        private static final Login SERVER = new Login("acme", "s1");

        private final RuleContext known = RuleContext.of(
                        Account.of(TranscriptBuilder.DEVICE, "u1", "p1", AuthScheme.MD5)
                                .withServerPassword("s1"))
                .withServerName("acme");

        private TranscriptBuilder challengeAnsweredWith(Message answer) {
            return serverSends(getLang("4"))
                    .device(2, challenged(1, 407, Challenge.md5(NONCE)), status("2", 1, getLang("4"), 407))
                    .server(answer);
        }

        private Message answer(Cred cred) {
            return Samples.with(transcript().fromServer(2, header("1", 2, 200), getLang("2")), h -> h.withCred(cred));
        }

        @Test
        void are_right() {
            examine(new ServerCredentialsRule(), challengeAnsweredWith(answer(Credentials.md5(SERVER, NONCE))), known)
                    .passes("credentials that prove the server");
        }

        @Test
        void are_there() {
            examine(new ServerCredentialsRule(), challengeAnsweredWith(answer(Credentials.md5(SERVER, NONCE))))
                    .passes("credentials of the type asked for");
        }

        @Test
        void are_wrong() {
            examine(new ServerCredentialsRule(), challengeAnsweredWith(answer(Credentials.md5(SERVER, OTHER))), known)
                    .fails("The server's credentials are wrong");
        }

        @Test
        void are_of_another_type() {
            examine(new ServerCredentialsRule(), challengeAnsweredWith(answer(Credentials.basic(SERVER))))
                    .fails("The server authenticates itself in another way than the device asks for")
                    .expecting("syncml:auth-md5", "syncml:auth-basic");
        }

        @Test
        void are_missing() {
            examine(
                            new ServerCredentialsRule(),
                            challengeAnsweredWith(transcript().fromServer(2, header("1", 2, 200), getLang("2"))))
                    .fails("The server does not authenticate itself though the device asks for it");
        }

        @Test
        void are_missing_where_the_server_gives_up() {
            examine(
                            new ServerCredentialsRule(),
                            challengeAnsweredWith(transcript().fromServer(2, header("1", 2, 200))))
                    .warns("The server gives up instead of authenticating itself");
        }

        @Test
        void that_nobody_asked_for_are_not_judged() {
            examine(new ServerCredentialsRule(), lawfulSession()).hasNoEvidence();
        }
    }
}
