package dev.provost.conformance.rules;

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
import dev.provost.syncml.Chal;
import dev.provost.syncml.Command;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Status;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CredentialRulesTest {

    private static final Login LOGIN = new Login("u1", "p1");
    private static final Nonce NONCE = Nonce.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
    private static final Nonce OTHER = Nonce.of(new byte[] {2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
    private static final Cred BASIC = Credentials.basic(LOGIN);
    private static final Cred WRONG_BASIC = Credentials.basic(new Login("u1", "wrong"));

    private static RuleContext known(AuthScheme scheme) {
        return RuleContext.of(Account.of(TranscriptBuilder.DEVICE, "u1", "p1", scheme));
    }

    private static Message packageWith(int msgId, Cred cred) {
        return with(transcript().fromDevice(msgId, sessionAlert("1")), h -> h.withCred(cred));
    }

    private static TranscriptBuilder without(Status status) {
        return transcript().device(1, sessionAlert("1")).server(1, status, status("2", 1, sessionAlert("1"), 407));
    }

    private static TranscriptBuilder sending(Cred cred, Status status) {
        return transcript().device(packageWith(1, cred)).server(1, status, status("2", 1, sessionAlert("1"), 401));
    }

    private static Status challenged(int msgRef, int code, Challenge challenge) {
        return header("1", msgRef, code).withChal(challenge.toChal());
    }

    /** The device sends a digest, is challenged with {@link #NONCE} and answers with another digest. */
    private static TranscriptBuilder digestAfterChallenge(Login login, Status second) {
        return sending(Credentials.md5(LOGIN, OTHER), challenged(1, 401, Challenge.md5(NONCE)))
                .device(packageWith(2, Credentials.md5(login, NONCE)))
                .server(2, second);
    }

    @Nested
    class Missing_credentials {

        @Test
        void are_challenged() {
            examine(new MissingCredentialsRule(), without(challenged(1, 407, Challenge.basic())))
                    .passes("407 with a challenge");
        }

        @Test
        void get_no_challenge() {
            examine(new MissingCredentialsRule(), without(header("1", 1, 407)))
                    .fails("The rejection carries no challenge")
                    .expecting("Chal", "no Chal");
        }

        @Test
        void are_called_wrong() {
            examine(new MissingCredentialsRule(), without(challenged(1, 401, Challenge.basic())))
                    .warns("Missing credentials are called wrong")
                    .expecting("407", "401");
        }

        @Test
        void may_be_accepted() {
            examine(new MissingCredentialsRule(), lawfulSession()).hasNoEvidence();
        }

        @Test
        void in_the_message_may_travel_in_the_transport() {
            examine(
                            new MissingCredentialsRule(),
                            transcript()
                                    .deviceHeader("x-syncml-hmac", "mac=x")
                                    .device(1, sessionAlert("1"))
                                    .server(1, header("1", 1, 407)))
                    .hasNoEvidence();
        }
    }

    @Nested
    class Challenge_content {

        private RuleAssert challengedBy(Meta meta) {
            return examine(
                    new MissingCredentialsRule(), without(header("1", 1, 407).withChal(new Chal(meta))));
        }

        @Test
        void lacks_the_type() {
            challengedBy(Meta.EMPTY.withFormat("b64")).fails("The challenge does not name a type");
        }

        @Test
        void lacks_the_format() {
            challengedBy(Meta.EMPTY.withType("syncml:auth-md5").withNextNonce("AAECAw=="))
                    .fails("The challenge does not ask for base64")
                    .expecting("Format b64", "no Format");
            challengedBy(Meta.EMPTY.withType("syncml:auth-basic")).warns("The challenge does not ask for base64");
        }

        @Test
        void lacks_the_nonce() {
            challengedBy(Meta.EMPTY.withType("syncml:auth-md5").withFormat("b64"))
                    .fails("The challenge for a digest carries no nonce");
        }

        @Test
        void has_a_nonce_that_is_no_base64() {
            challengedBy(Meta.EMPTY
                            .withType("syncml:auth-md5")
                            .withFormat("b64")
                            .withNextNonce("*"))
                    .fails("The nonce of the challenge is no base64")
                    .expecting("base64", "*");
        }
    }

    @Nested
    class Basic_credentials {

        @Test
        void that_are_rejected_get_a_challenge() {
            examine(new WrongBasicRule(), sending(WRONG_BASIC, challenged(1, 401, Challenge.basic())))
                    .passes("401 with a challenge");
        }

        @Test
        void that_are_rejected_get_none() {
            examine(new WrongBasicRule(), sending(WRONG_BASIC, header("1", 1, 401)))
                    .fails("The rejection carries no challenge");
        }

        @Test
        void that_are_wrong_are_called_missing() {
            examine(new WrongBasicRule(), sending(WRONG_BASIC, challenged(1, 407, Challenge.basic())))
                    .warns("Wrong credentials are called missing");
        }

        @Test
        void that_are_wrong_are_accepted() {
            examine(new WrongBasicRule(), sending(WRONG_BASIC, header("1", 1, 212)), known(AuthScheme.BASIC))
                    .fails("The server accepts wrong basic credentials")
                    .expecting("401", "212");
        }

        @Test
        void that_nobody_knows_are_not_judged() {
            examine(new WrongBasicRule(), sending(WRONG_BASIC, header("1", 1, 212)))
                    .hasNoEvidence();
            examine(RightCredentialsRule.ofBasic(), sending(BASIC, header("1", 1, 212)))
                    .hasNoEvidence();
        }

        @Test
        void that_are_right_are_accepted() {
            RuleContext known = known(AuthScheme.BASIC);
            examine(RightCredentialsRule.ofBasic(), sending(BASIC, header("1", 1, 212)), known)
                    .passes("212, for the whole session");
            examine(RightCredentialsRule.ofBasic(), sending(BASIC, header("1", 1, 200)), known)
                    .passes("200, for this message");
        }

        @Test
        void that_are_right_are_rejected() {
            examine(
                            RightCredentialsRule.ofBasic(),
                            sending(BASIC, challenged(1, 401, Challenge.basic())),
                            known(AuthScheme.BASIC))
                    .fails("The server rejects right credentials")
                    .expecting("212 or 200", "401");
        }

        @Test
        void for_an_md5_account_may_be_rejected() {
            examine(
                            RightCredentialsRule.ofBasic(),
                            sending(BASIC, challenged(1, 401, Challenge.md5(NONCE))),
                            known(AuthScheme.MD5))
                    .hasNoEvidence();
        }
    }

    @Nested
    class Digest {

        private final Cred stale = Credentials.md5(LOGIN, OTHER);

        @Test
        void that_is_rejected_gets_a_challenge() {
            examine(new WrongDigestRule(), sending(stale, challenged(1, 401, Challenge.md5(NONCE))))
                    .passes("401 with an md5 challenge");
        }

        @Test
        void that_is_rejected_gets_none() {
            examine(new WrongDigestRule(), sending(stale, header("1", 1, 401)))
                    .fails("The rejection carries no challenge");
        }

        @Test
        void that_is_rejected_gets_a_challenge_for_basic() {
            examine(new WrongDigestRule(), sending(stale, challenged(1, 401, Challenge.basic())))
                    .warns("A digest is answered by a challenge of another type")
                    .expecting("syncml:auth-md5", "syncml:auth-basic");
        }

        @Test
        void after_a_challenge_is_right_and_accepted() {
            examine(
                            RightCredentialsRule.ofMd5(),
                            digestAfterChallenge(LOGIN, header("1", 2, 212)),
                            known(AuthScheme.MD5))
                    .passes("212, for the whole session");
        }

        @Test
        void after_a_challenge_is_right_and_rejected() {
            examine(
                            RightCredentialsRule.ofMd5(),
                            digestAfterChallenge(LOGIN, challenged(2, 401, Challenge.md5(OTHER))),
                            known(AuthScheme.MD5))
                    .fails("The server rejects right credentials");
        }

        @Test
        void after_a_challenge_is_wrong_and_accepted() {
            examine(
                            new WrongDigestRule(),
                            digestAfterChallenge(new Login("u1", "wrong"), header("1", 2, 212)),
                            known(AuthScheme.MD5))
                    .fails("The server accepts a wrong digest")
                    .expecting("401", "212");
        }

        @Test
        void with_a_nonce_of_long_ago_is_not_judged() {
            examine(RightCredentialsRule.ofMd5(), sending(stale, header("1", 1, 212)), known(AuthScheme.MD5))
                    .hasNoEvidence();
            examine(new WrongDigestRule(), sending(stale, header("1", 1, 212)), known(AuthScheme.MD5))
                    .hasNoEvidence();
        }

        @Test
        void that_fails_twice_gets_a_new_nonce() {
            examine(new FreshNonceRule(), digestAfterChallenge(LOGIN, challenged(2, 401, Challenge.md5(OTHER))))
                    .passes("a new nonce");
        }

        @Test
        void that_fails_twice_gets_the_old_nonce() {
            examine(new FreshNonceRule(), digestAfterChallenge(LOGIN, challenged(2, 401, Challenge.md5(NONCE))))
                    .fails("The new challenge has a nonce that was given before")
                    .expecting("a new nonce", NONCE.base64());
        }

        @Test
        void that_is_not_used_says_nothing_about_nonces() {
            examine(new FreshNonceRule(), lawfulSession()).hasNoEvidence();
        }
    }

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
            return sending(BASIC, header("1", 1, 212))
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
