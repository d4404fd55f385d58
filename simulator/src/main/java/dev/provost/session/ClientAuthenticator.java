package dev.provost.session;

import dev.provost.security.AuthType;
import dev.provost.security.Challenge;
import dev.provost.security.Credentials;
import dev.provost.security.HmacKey;
import dev.provost.security.Nonce;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Status;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Proves to the server who the device is: sends credentials, follows challenges, gives up (DM Security 1.2.1, 5.3). */
final class ClientAuthenticator {

    /** What the server makes of the last message. */
    enum Reaction {
        /** It accepts the message. */
        ACCEPTED,
        /** It wants other credentials, and the next message will carry them. */
        CHALLENGED,
        /** It wants credentials of a type that the device does not have. */
        UNSUPPORTED,
        /** It refused credentials that it had asked for, or refuses without asking for any. */
        REFUSED,
        /** It accepts a HMAC without what the next one needs. */
        UNSEALED,
        /** It refuses the message for another reason. */
        REJECTED
    }

    private static final int OK = 200;
    private static final int ACCEPTED_FOR_SESSION = 212;
    private static final int FIRST_FAILURE = 300;

    private final DmAccount account;
    private final Nonce stored;
    private final Nonce first;
    private final Set<AuthType> tried = EnumSet.noneOf(AuthType.class);
    private Optional<AuthType> type;
    private boolean due;
    private boolean acceptedForSession;
    private boolean sealed;
    private Optional<Nonce> given = Optional.empty();

    ClientAuthenticator(SessionSettings settings) {
        account = settings.account();
        stored = settings.nonces().client();
        first = settings.authentication().first(stored);
        type = account.clientAuth();
        due = type.isPresent();
        // The digest may fail because of a stale nonce; name and password will not get better.
        type.filter(AuthType.BASIC::equals).ifPresent(tried::add);
    }

    /** The credentials of the next message. */
    Optional<Cred> credentials() {
        return due ? type.flatMap(t -> Credentials.make(t, account.client(), nonce())) : Optional.empty();
    }

    /** What the octets of the next message are sealed with. */
    Optional<HmacKey> key() {
        return due && type.equals(Optional.of(AuthType.HMAC))
                ? Optional.of(new HmacKey(account.client(), nonce()))
                : Optional.empty();
    }

    /** The user name that accompanies a digest. */
    Optional<String> sourceName() {
        return due && type.filter(AuthType::needsNonce).isPresent()
                ? Optional.of(account.client().name())
                : Optional.empty();
    }

    /** The last nonce that the server gave, or the stored one. */
    Nonce lastNonce() {
        return given.orElse(stored);
    }

    private Nonce nonce() {
        return given.orElse(first);
    }

    Reaction react(Status headerStatus) {
        int code = headerStatus.code();
        if (code == 401 || code == 407) {
            return sealed ? Reaction.REFUSED : challenged(headerStatus);
        }
        if (code >= FIRST_FAILURE) {
            return Reaction.REJECTED;
        }
        if (key().isPresent()) {
            return acceptedSeal(headerStatus);
        }
        tried.clear();
        acceptedForSession |= code == ACCEPTED_FOR_SESSION;
        due = !acceptedForSession && type.isPresent();
        given = headerStatus
                .chal()
                .flatMap(Challenge::of)
                .flatMap(Challenge::nextNonce)
                .or(() -> given);
        return Reaction.ACCEPTED;
    }

    /** Each HMAC is accepted by 200, with the nonce of the next one (DM Security 1.2.1, 5.4.3). */
    private Reaction acceptedSeal(Status headerStatus) {
        Optional<Nonce> next = headerStatus
                .chal()
                .flatMap(Challenge::of)
                .filter(c -> c.type() == AuthType.HMAC)
                .flatMap(Challenge::nextNonce);
        if (headerStatus.code() != OK || next.isEmpty()) {
            return Reaction.UNSEALED;
        }
        sealed = true;
        given = next;
        return Reaction.ACCEPTED;
    }

    private Reaction challenged(Status headerStatus) {
        if (headerStatus.chal().isEmpty()) {
            return Reaction.REFUSED;
        }
        Optional<Challenge> challenge = headerStatus.chal().flatMap(Challenge::of);
        if (challenge.isEmpty()) {
            return Reaction.UNSUPPORTED;
        }
        given = challenge.get().nextNonce().or(() -> given);
        if (!tried.add(challenge.get().type())) {
            return Reaction.REFUSED;
        }
        type = challenge.map(Challenge::type);
        acceptedForSession = false;
        due = true;
        return Reaction.CHALLENGED;
    }
}
