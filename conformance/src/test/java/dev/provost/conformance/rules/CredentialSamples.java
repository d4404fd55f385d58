package dev.provost.conformance.rules;

import static dev.provost.conformance.transcript.Samples.*;
import static dev.provost.conformance.transcript.TranscriptBuilder.transcript;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.security.Challenge;
import dev.provost.security.Credentials;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;

/** Credentials, challenges and messages that carry them. */
final class CredentialSamples {

    static final Login LOGIN = new Login("u1", "p1");
    static final Nonce NONCE = Nonce.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
    static final Nonce OTHER = Nonce.of(new byte[] {2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
    static final Cred BASIC = Credentials.basic(LOGIN);
    static final Cred WRONG_BASIC = Credentials.basic(new Login("u1", "wrong"));

    static RuleContext known(AuthScheme scheme) {
        return RuleContext.of(Account.of(TranscriptBuilder.DEVICE, "u1", "p1", scheme));
    }

    static Message packageWith(int msgId, Cred cred) {
        return with(transcript().fromDevice(msgId, sessionAlert("1")), h -> h.withCred(cred));
    }

    static TranscriptBuilder without(Status status) {
        return transcript().device(1, sessionAlert("1")).server(1, status, status("2", 1, sessionAlert("1"), 407));
    }

    static TranscriptBuilder sending(Cred cred, Status status) {
        return transcript().device(packageWith(1, cred)).server(1, status, status("2", 1, sessionAlert("1"), 401));
    }

    static Status challenged(int msgRef, int code, Challenge challenge) {
        return header("1", msgRef, code).withChal(challenge.toChal());
    }

    /** The device sends a digest, is challenged with {@link #NONCE} and answers with another digest. */
    static TranscriptBuilder digestAfterChallenge(Login login, Status second) {
        return sending(Credentials.md5(LOGIN, OTHER), challenged(1, 401, Challenge.md5(NONCE)))
                .device(packageWith(2, Credentials.md5(login, NONCE)))
                .server(2, second);
    }

    private CredentialSamples() {}
}
