package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.CredentialSamples.*;
import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.*;
import static dev.provost.conformance.transcript.TranscriptBuilder.transcript;

import dev.provost.adapter.AuthScheme;
import dev.provost.security.Challenge;
import dev.provost.security.Credentials;
import dev.provost.security.Login;
import dev.provost.syncml.Chal;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Meta;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CredentialRulesTest {

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
            examine(WrongCredentialsRule.ofBasic(), sending(WRONG_BASIC, challenged(1, 401, Challenge.basic())))
                    .passes("401 with a challenge");
        }

        @Test
        void that_are_rejected_get_none() {
            examine(WrongCredentialsRule.ofBasic(), sending(WRONG_BASIC, header("1", 1, 401)))
                    .fails("The rejection carries no challenge");
        }

        @Test
        void that_are_wrong_are_called_missing() {
            examine(WrongCredentialsRule.ofBasic(), sending(WRONG_BASIC, challenged(1, 407, Challenge.basic())))
                    .warns("Wrong credentials are called missing");
        }

        @Test
        void that_are_wrong_are_accepted() {
            examine(WrongCredentialsRule.ofBasic(), sending(WRONG_BASIC, header("1", 1, 212)), known(AuthScheme.BASIC))
                    .fails("The server accepts wrong basic credentials")
                    .expecting("401", "212");
        }

        @Test
        void that_nobody_knows_are_not_judged() {
            examine(WrongCredentialsRule.ofBasic(), sending(WRONG_BASIC, header("1", 1, 212)))
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
            examine(WrongCredentialsRule.ofMd5(), sending(stale, challenged(1, 401, Challenge.md5(NONCE))))
                    .passes("401 with an md5 challenge");
        }

        @Test
        void that_is_rejected_gets_none() {
            examine(WrongCredentialsRule.ofMd5(), sending(stale, header("1", 1, 401)))
                    .fails("The rejection carries no challenge");
        }

        @Test
        void that_is_rejected_gets_a_challenge_for_basic() {
            examine(WrongCredentialsRule.ofMd5(), sending(stale, challenged(1, 401, Challenge.basic())))
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
                            WrongCredentialsRule.ofMd5(),
                            digestAfterChallenge(new Login("u1", "wrong"), header("1", 2, 212)),
                            known(AuthScheme.MD5))
                    .fails("The server accepts a wrong digest")
                    .expecting("401", "212");
        }

        @Test
        void with_a_nonce_of_long_ago_is_not_judged() {
            examine(RightCredentialsRule.ofMd5(), sending(stale, header("1", 1, 212)), known(AuthScheme.MD5))
                    .hasNoEvidence();
            examine(WrongCredentialsRule.ofMd5(), sending(stale, header("1", 1, 212)), known(AuthScheme.MD5))
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
}
