package dev.provost.security;

import dev.provost.syncml.Cred;
import dev.provost.syncml.Data;
import dev.provost.syncml.Meta;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Makes and verifies the {@code Cred} of a header (DM Security 1.2.1, 5.3). */
public final class Credentials {

    private Credentials() {}

    /**
     * Credentials of the given type; the nonce matters for {@link AuthType#MD5} only.
     *
     * @return empty for {@link AuthType#HMAC}, which is no part of the message; see {@link HmacKey}
     */
    public static Optional<Cred> make(AuthType type, Login login, Nonce nonce) {
        return switch (type) {
            case BASIC -> Optional.of(basic(login));
            case MD5 -> Optional.of(md5(login, nonce));
            case HMAC -> Optional.empty();
        };
    }

    /** B64(name ":" password). */
    public static Cred basic(Login login) {
        byte[] pair = (login.name() + ':' + login.password()).getBytes(StandardCharsets.UTF_8);
        return Cred.base64(AuthType.BASIC.metaType(), StrictBase64.encode(pair));
    }

    /** The digest over login and nonce, in base64 as every encoding may carry it. */
    public static Cred md5(Login login, Nonce nonce) {
        return Cred.base64(AuthType.MD5.metaType(), StrictBase64.encode(Md5.digest(login, nonce)));
    }

    /** The type of {@code cred}: basic when it names none, empty when it names one that is unknown here. */
    public static Optional<AuthType> typeOf(Cred cred) {
        return cred.meta().flatMap(Meta::type).map(AuthType::ofMetaType).orElse(Optional.of(AuthType.BASIC));
    }

    /** The name and password in basic credentials, or empty when {@code cred} is of another type or not readable. */
    public static Optional<Login> readBasic(Cred cred) {
        if (!typeOf(cred).equals(Optional.of(AuthType.BASIC))) {
            return Optional.empty();
        }
        return plainOctets(cred).map(o -> new String(o, StandardCharsets.UTF_8)).flatMap(Credentials::split);
    }

    /**
     * Compares {@code cred} with what {@code login} has to send. Digests are taken as base64 and, from WBXML, as the
     * {@value Md5#OCTETS} octets themselves. The time taken does not depend on how much of a secret was right.
     */
    public static Verification verify(Cred cred, AuthType type, Login login, Nonce nonce) {
        if (type == AuthType.HMAC || !typeOf(cred).equals(Optional.of(type))) {
            return Verification.WRONG_TYPE;
        }
        byte[] expected = type == AuthType.BASIC
                ? (login.name() + ':' + login.password()).getBytes(StandardCharsets.UTF_8)
                : Md5.digest(login, nonce);
        return plainOctets(cred)
                .map(actual ->
                        MessageDigest.isEqual(expected, actual) ? Verification.ACCEPTED : Verification.WRONG_SECRET)
                .orElse(Verification.UNREADABLE);
    }

    private static Optional<Login> split(String pair) {
        int colon = pair.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.of(new Login(pair.substring(0, colon), pair.substring(colon + 1)));
    }

    /** Raw octets are a digest when they are as long as one; everything else is base64 first. */
    private static Optional<byte[]> plainOctets(Cred cred) {
        if (!(cred.data() instanceof Data.Opaque(byte[] octets))) {
            return StrictBase64.decode(cred.data().asText());
        }
        boolean digest = octets.length == Md5.OCTETS && typeOf(cred).equals(Optional.of(AuthType.MD5));
        return digest
                ? Optional.of(octets)
                : StrictBase64.decode(cred.data().asText()).or(() -> Optional.of(octets));
    }
}
