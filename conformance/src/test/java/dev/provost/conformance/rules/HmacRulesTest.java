package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.CredentialSamples.*;
import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.*;
import static dev.provost.conformance.transcript.TranscriptBuilder.transcript;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.security.Challenge;
import dev.provost.security.Credentials;
import dev.provost.security.HmacKey;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HmacRulesTest {

    private static final Login SERVER = new Login("acme", "s1");
    private static final RuleContext HMAC = known(AuthScheme.HMAC);
    private static final RuleContext BOTH = RuleContext.of(
                    Account.of(TranscriptBuilder.DEVICE, "u1", "p1", AuthScheme.HMAC)
                            .withServerPassword("s1"))
            .withServerName("acme");

    @Nested
    class Of_the_device {

        @Test
        void that_are_right_are_accepted_with_a_new_nonce_each() {
            examine(new HmacOfDeviceRule(), second(LOGIN, NONCE, accepting(2, OTHER)), HMAC)
                    .passes("200 with a new nonce");
        }

        @Test
        void that_are_right_are_rejected() {
            examine(new HmacOfDeviceRule(), second(LOGIN, NONCE, challenged(2, 401, Challenge.hmac(OTHER))), HMAC)
                    .fails("The server rejects a right HMAC")
                    .expecting("200", "401");
        }

        @Test
        void that_are_right_may_be_rejected_after_a_failure_has_ended_the_session() {
            TranscriptBuilder after = second(LOGIN, OTHER, challenged(2, 401, Challenge.hmac(OTHER)))
                    .sealedBy(new HmacKey(LOGIN, OTHER))
                    .device(3, header("1", 2, 200))
                    .server(3, challenged(3, 401, Challenge.hmac(NONCE)));

            examine(new HmacOfDeviceRule(), after, HMAC).passes("401 or 407");
        }

        @Test
        void that_are_wrong_are_rejected() {
            examine(new HmacOfDeviceRule(), second(LOGIN, OTHER, challenged(2, 401, Challenge.hmac(OTHER))), HMAC)
                    .passes("401 or 407");
        }

        @Test
        void that_are_wrong_are_accepted() {
            examine(new HmacOfDeviceRule(), second(LOGIN, OTHER, accepting(2, OTHER)), HMAC)
                    .fails("The server accepts a wrong HMAC")
                    .expecting("401 or 407", "200");
        }

        @Test
        void that_are_missing_later_are_no_reason_to_accept() {
            TranscriptBuilder bare = first().device(2, header("1", 1, 200)).server(2, accepting(2, OTHER));

            examine(new HmacOfDeviceRule(), bare, HMAC)
                    .fails("The server accepts a message without HMAC after one with it");
        }

        @Test
        void are_accepted_for_their_message_only() {
            Status forSession =
                    header("1", 2, 212).withChal(Challenge.hmac(OTHER).toChal());

            examine(new HmacOfDeviceRule(), second(LOGIN, NONCE, forSession), HMAC)
                    .fails("The server accepts a HMAC for more than its message")
                    .expecting("200", "212");
        }

        @Test
        void need_a_nonce_of_their_own() {
            examine(new HmacOfDeviceRule(), second(LOGIN, NONCE, header("1", 2, 200)), HMAC)
                    .fails("The server gives no nonce for the next HMAC")
                    .expecting("Chal of type syncml:auth-MAC with NextNonce in base64", "no Chal");
            examine(new HmacOfDeviceRule(), second(LOGIN, NONCE, accepting(2, NONCE)), HMAC)
                    .fails("The server gives the same nonce for another HMAC")
                    .expecting("a new nonce", NONCE.base64());
        }

        @Test
        void are_not_judged_where_nobody_agreed_on_them() {
            examine(new HmacOfDeviceRule(), second(LOGIN, NONCE, header("1", 2, 200)), known(AuthScheme.MD5))
                    .hasNoEvidence();
            examine(new HmacOfDeviceRule(), lawfulSession(), HMAC).hasNoEvidence();
        }
    }

    @Nested
    class Of_the_server {

        @Test
        void come_with_each_message_and_the_nonce_of_the_device() {
            examine(new HmacOfServerRule(), sealedBy(SERVER, NONCE), BOTH).passes("a right HMAC");
            examine(new HmacOfServerRule(), sealedBy(SERVER, NONCE), HMAC).passes("a HMAC");
        }

        @Test
        void are_made_with_another_nonce_or_password() {
            examine(new HmacOfServerRule(), sealedBy(SERVER, OTHER), BOTH).fails("The HMAC of the server is wrong");
            examine(new HmacOfServerRule(), sealedBy(new Login("acme", "wrong"), NONCE), BOTH)
                    .fails("The HMAC of the server is wrong");
        }

        @Test
        void end_too_early() {
            TranscriptBuilder silent = serverBegins().server(2, header("1", 2, 200));

            examine(new HmacOfServerRule(), silent, BOTH)
                    .fails("The server sends a message without HMAC after one with it")
                    .at(3);
        }

        @Test
        void need_not_come_with_a_rejection() {
            TranscriptBuilder rejecting = serverBegins().server(2, challenged(2, 401, Challenge.hmac(OTHER)));

            examine(new HmacOfServerRule(), rejecting, HMAC).passes("a HMAC");
        }

        @Test
        void cannot_be_read() {
            TranscriptBuilder garbled = serverBegins().sealedAs("nonsense").server(2, header("1", 2, 200));

            examine(new HmacOfServerRule(), garbled, HMAC)
                    .fails("The HMAC of the server cannot be read: x-syncml-hmac: 'nonsense' is not followed by '=' at"
                            + " offset 8. Write algorithm=MD5, username=\"name\", mac=base64.");
        }

        @Test
        void meet_a_challenge_of_the_device() {
            examine(new ServerCredentialsRule(), challengedServer(SERVER), BOTH)
                    .passes("credentials that prove the server");
            examine(new ServerCredentialsRule(), challengedServer(new Login("acme", "wrong")), BOTH)
                    .fails("The server's credentials are wrong")
                    .expecting("the HMAC over the device's nonce", "another value");
        }
    }

    @Nested
    class User_name {

        @Test
        void stands_in_the_message() {
            examine(new ServerUserNameRule(), named("acme")).passes("the user name in LocName");
        }

        @Test
        void is_another_one_in_the_message() {
            examine(new ServerUserNameRule(), named("somebody"))
                    .fails("The user name of the server's HMAC is not the LocName of its Source")
                    .expecting("acme", "somebody");
        }

        @Test
        void is_missing_in_the_message() {
            examine(new ServerUserNameRule(), serverBegins().server(2, header("1", 2, 200)))
                    .fails("The user name of the server's HMAC is not the LocName of its Source")
                    .expecting("acme", "no LocName");
        }

        @Test
        void is_missing_beside_a_digest_as_with_many_servers() {
            Message digest = with(
                    transcript().fromServer(1, header("1", 1, 212)), h -> h.withCred(Credentials.md5(SERVER, NONCE)));

            examine(new ServerUserNameRule(), firstPackage().server(digest)).hasNoEvidence();
        }

        @Test
        void is_another_one_than_that_of_the_digest() {
            examine(new ServerUserNameRule(), digestAs("Acme Devices"), BOTH)
                    .fails("The digest of the server is for another user name than the LocName of its Source")
                    .expecting("acme", "Acme Devices");
        }

        @Test
        void is_that_of_the_digest() {
            examine(new ServerUserNameRule(), digestAs("acme"), BOTH).passes("the user name in LocName");
        }

        private static TranscriptBuilder digestAs(String name) {
            Message proof = with(
                    transcript().fromServer(2, header("1", 2, 200)),
                    h -> h.withSource(Location.of(TranscriptBuilder.SERVER, name))
                            .withCred(Credentials.md5(SERVER, NONCE)));
            return serverSends()
                    .device(2, header("1", 1, 407).withChal(Challenge.md5(NONCE).toChal()))
                    .server(proof);
        }

        private static TranscriptBuilder named(String name) {
            Message answer = with(
                    transcript().fromServer(1, header("1", 1, 200)),
                    h -> h.withSource(Location.of(TranscriptBuilder.SERVER, name)));
            return firstPackage().sealedBy(new HmacKey(SERVER, OTHER)).server(answer);
        }
    }

    private static Status accepting(int msgRef, Nonce next) {
        return header("1", msgRef, 200).withChal(Challenge.hmac(next).toChal());
    }

    /** The first message with a HMAC, accepted with {@link CredentialSamples#NONCE} for the second. */
    private static TranscriptBuilder first() {
        return transcript()
                .sealedBy(new HmacKey(LOGIN, OTHER))
                .device(1, sessionAlert("1"))
                .server(1, accepting(1, NONCE), getLang("2"));
    }

    private static TranscriptBuilder second(Login login, Nonce used, Status answer) {
        return first().sealedBy(new HmacKey(login, used))
                .device(2, header("1", 1, 200))
                .server(2, answer);
    }

    /** The server seals its first message; the device accepts it with {@link CredentialSamples#NONCE} for the second. */
    private static TranscriptBuilder serverBegins() {
        return firstPackage()
                .sealedBy(new HmacKey(SERVER, OTHER))
                .server(1, header("1", 1, 200), getLang("2"))
                .device(2, accepting(1, NONCE));
    }

    private static TranscriptBuilder sealedBy(Login login, Nonce nonce) {
        return serverBegins().sealedBy(new HmacKey(login, nonce)).server(2, header("1", 2, 200));
    }

    private static TranscriptBuilder challengedServer(Login login) {
        return firstPackage()
                .server(1, header("1", 1, 200), getLang("2"))
                .device(2, challenged(1, 407, Challenge.hmac(NONCE)))
                .sealedBy(new HmacKey(login, NONCE))
                .server(2, header("1", 2, 200), getLang("2"));
    }
}
