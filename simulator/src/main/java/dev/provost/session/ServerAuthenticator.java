package dev.provost.session;

import dev.provost.security.AuthType;
import dev.provost.security.Challenge;
import dev.provost.security.Credentials;
import dev.provost.security.HmacKey;
import dev.provost.security.Nonce;
import dev.provost.security.Verification;
import dev.provost.session.AuthenticationPolicy.Acceptance;
import dev.provost.syncml.StatusCode;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Has the server prove who it is: verifies credentials, challenges, gives up (DM Security 1.2.1, 5.3 and 5.4). */
final class ServerAuthenticator {

    /** One for a server that waits to be asked, one more because its nonce may have been stale. */
    private static final int MOST_CHALLENGES = 2;

    private final DmAccount account;
    private final RandomGenerator random;
    private final Tally tally;
    private final Nonce stored;
    private final Nonce first;
    private final boolean everyMessage;
    private Optional<Nonce> given = Optional.empty();
    private boolean authenticated;
    private boolean proved;
    private boolean hopeless;
    private int challenges;

    ServerAuthenticator(SessionSettings settings, RandomGenerator random, Tally tally) {
        this.account = settings.account();
        this.random = random;
        this.tally = tally;
        stored = settings.nonces().server();
        first = settings.authentication().first(stored);
        everyMessage = settings.authentication().acceptance() == Acceptance.MESSAGE
                || account.serverAuth().equals(Optional.of(AuthType.HMAC));
        authenticated = account.serverAuth().isEmpty();
    }

    /** Whether the last message was the server's. */
    boolean isAuthenticated() {
        return authenticated;
    }

    /** Whether the server has failed as often as it may. */
    boolean isHopeless() {
        return !authenticated && (hopeless || challenges >= MOST_CHALLENGES);
    }

    /** The last nonce that the server was given, or the stored one. */
    Nonce lastNonce() {
        return given.orElse(stored);
    }

    /** The status of a header: 200, 212, 401 or 407. */
    StatusCode check(Inbound inbound) {
        if (account.serverAuth().isEmpty() || authenticated && !everyMessage) {
            return StatusCode.OK;
        }
        AuthType type = account.serverAuth().get();
        Optional<Verification> proof = inbound.hasCredentials() ? Optional.of(verify(inbound, type)) : Optional.empty();
        authenticated = proof.filter(Verification::isAccepted).isPresent();
        if (authenticated) {
            challenges = 0;
            proved = true;
            return everyMessage ? StatusCode.OK : StatusCode.AUTHENTICATION_ACCEPTED;
        }
        hopeless =
                proved && type == AuthType.HMAC || challenges > 0 && proof.equals(Optional.of(Verification.WRONG_TYPE));
        return proof.isEmpty() ? StatusCode.MISSING_CREDENTIALS : StatusCode.INVALID_CREDENTIALS;
    }

    private Verification verify(Inbound inbound, AuthType type) {
        Nonce nonce = given.orElse(first);
        return type == AuthType.HMAC
                ? inbound.verify(new HmacKey(account.server(), nonce))
                : inbound.cred()
                        .map(cred -> Credentials.verify(cred, type, account.server(), nonce))
                        .orElse(Verification.WRONG_TYPE);
    }

    /** What accompanies that status. From here on the new nonce counts, so call this for a message that is sent only. */
    Optional<Challenge> challengeFor(StatusCode headerStatus) {
        return switch (headerStatus) {
            case INVALID_CREDENTIALS, MISSING_CREDENTIALS -> {
                challenges++;
                tally.challengeSent();
                yield account.serverAuth().map(this::challenge);
            }
            case AUTHENTICATION_ACCEPTED -> nextNonce();
            case OK -> everyMessage && authenticated ? nextNonce() : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Challenge> nextNonce() {
        return account.serverAuth().filter(AuthType::needsNonce).map(this::challenge);
    }

    private Challenge challenge(AuthType type) {
        if (!type.needsNonce()) {
            return Challenge.basic();
        }
        Nonce fresh = Nonce.generate(random);
        given = Optional.of(fresh);
        return Challenge.of(type, fresh);
    }
}
