package dev.provost.security;

import java.util.Objects;

/**
 * All that goes into the HMAC of one message besides its octets (DM Security 1.2.1, 5.4.2). Immutable.
 *
 * @param login who sends the message
 * @param nonce the nonce of this message; each one needs its own
 */
public record HmacKey(Login login, Nonce nonce) {

    public HmacKey {
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(nonce, "nonce");
    }

    /** The value of {@link HmacHeader#NAME} for a message whose exact octets are {@code body}. */
    public String seal(byte[] body) {
        return HmacHeader.of(login.name(), StrictBase64.encode(Md5.hmac(login, nonce, body)))
                .format();
    }
}
