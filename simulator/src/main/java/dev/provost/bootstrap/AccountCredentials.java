package dev.provost.bootstrap;

import dev.provost.security.AuthType;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import java.util.Objects;
import java.util.Optional;

/**
 * The credentials of one side of a {@link ServerAccount}.
 *
 * @param type the type that the document prefers; empty when it names none that is known
 * @param login name and password
 * @param nonce the first nonce; empty octets when the document gives none
 */
public record AccountCredentials(Optional<AuthType> type, Login login, Nonce nonce) {

    /** No name, no password, no nonce. */
    public static final AccountCredentials NONE =
            new AccountCredentials(Optional.empty(), new Login("", ""), Nonce.EMPTY);

    public AccountCredentials {
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(nonce, "nonce");
    }
}
