package dev.provost.session;

import dev.provost.security.AuthType;
import dev.provost.security.Challenge;
import dev.provost.security.Credentials;
import dev.provost.security.Nonce;
import dev.provost.syncml.Cred;
import dev.provost.syncml.StatusCode;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Has the server prove who it is: verifies credentials, challenges, gives up (DM Security 1.2.1, 5.3). */
final class ServerAuthenticator {

    /** One for a server that waits to be asked, one more because its nonce may have been stale. */
    private static final int MOST_CHALLENGES = 2;

    private final DmAccount account;
    private final RandomGenerator random;
    private final Tally tally;
    private Nonce nonce;
    private boolean authenticated;
    private int challenges;

    ServerAuthenticator(DmAccount account, Nonce stored, RandomGenerator random, Tally tally) {
        this.account = account;
        this.random = random;
        this.tally = tally;
        nonce = stored;
        authenticated = account.serverAuth().isEmpty();
    }

    boolean isAuthenticated() {
        return authenticated;
    }

    /** Whether the server has failed as often as it may. */
    boolean isHopeless() {
        return !authenticated && challenges >= MOST_CHALLENGES;
    }

    /** The last nonce that the server was given, or the stored one. */
    Nonce lastNonce() {
        return nonce;
    }

    /** The status of a header with the given credentials: 200, 212, 401 or 407. */
    StatusCode check(Inbound inbound) {
        Optional<Cred> cred = inbound.cred();
        if (authenticated) {
            return StatusCode.OK;
        }
        if (cred.isEmpty()) {
            return StatusCode.MISSING_CREDENTIALS;
        }
        AuthType type = account.serverAuth().orElseThrow();
        authenticated =
                Credentials.verify(cred.get(), type, account.server(), nonce).isAccepted();
        return authenticated ? StatusCode.AUTHENTICATION_ACCEPTED : StatusCode.INVALID_CREDENTIALS;
    }

    /** What accompanies that status. From here on the new nonce counts, so call this for a message that is sent only. */
    Optional<Challenge> challengeFor(StatusCode headerStatus) {
        return switch (headerStatus) {
            case INVALID_CREDENTIALS, MISSING_CREDENTIALS -> {
                challenges++;
                tally.challengeSent();
                yield account.serverAuth().map(this::challenge);
            }
            case AUTHENTICATION_ACCEPTED ->
                account.serverAuth().filter(AuthType.MD5::equals).map(this::challenge);
            default -> Optional.empty();
        };
    }

    private Challenge challenge(AuthType type) {
        if (type.needsNonce()) {
            nonce = Nonce.generate(random);
        }
        return Challenge.of(type, nonce);
    }
}
