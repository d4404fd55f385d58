package dev.provost.conformance.rules;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import dev.provost.conformance.transcript.Turn;
import dev.provost.security.AuthType;
import dev.provost.security.Credentials;
import dev.provost.security.Login;
import dev.provost.security.Md5;
import dev.provost.security.Nonce;
import dev.provost.security.Verification;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Data;
import java.util.Optional;

/** Compares credentials with the accounts of the context. */
final class KnownCredentials {

    private KnownCredentials() {}

    /**
     * Whether the credentials of the device's message are right. A digest is judged only where the message before was
     * rejected with a nonce: only then is it certain which nonce holds. One in octets is not: servers need not read it.
     *
     * @return empty when nobody can know
     */
    static Optional<Verification> check(Turn turn, RuleContext context) {
        Optional<Cred> cred = Challenges.cred(turn).filter(c -> !isInOctets(c));
        Optional<Account> account =
                context.account(turn.session().device()).filter(known -> known.auth() != AuthScheme.NONE);
        Optional<AuthType> type = cred.map(Challenges::type).flatMap(AuthType::ofMetaType);
        if (account.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        Optional<Nonce> nonce = type.get() == AuthType.BASIC
                ? Optional.of(Nonce.EMPTY)
                : turn.previous().filter(Turn::isRejected).flatMap(Challenges::nonce);
        Login login = new Login(account.get().userName(), account.get().password());
        return nonce.map(n -> Credentials.verify(cred.orElseThrow(), type.get(), login, n))
                .filter(v -> v == Verification.ACCEPTED || v == Verification.WRONG_SECRET);
    }

    /** Whether the device's message has the digest of its account over a nonce. */
    static boolean isDigestOver(Turn turn, Nonce nonce, RuleContext context) {
        Optional<Cred> digest =
                Challenges.cred(turn).filter(cred -> Challenges.type(cred).equals(AuthType.MD5.metaType()));
        return digest.isPresent()
                && context.account(turn.session().device())
                        .filter(account -> account.auth() == AuthScheme.MD5)
                        .map(account -> new Login(account.userName(), account.password()))
                        .filter(login ->
                                Credentials.verify(digest.get(), AuthType.MD5, login, nonce) == Verification.ACCEPTED)
                        .isPresent();
    }

    private static boolean isInOctets(Cred cred) {
        return cred.data() instanceof Data.Opaque(byte[] octets) && octets.length == Md5.OCTETS;
    }
}
