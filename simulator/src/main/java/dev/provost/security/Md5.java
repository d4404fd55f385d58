package dev.provost.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The digests of DM Security 1.2.1, 5.3.2, with H = MD5 and B64 = base64 with padding. */
public final class Md5 {

    /** Octets of a digest. */
    public static final int OCTETS = 16;

    private Md5() {}

    /** B64(H(name ":" password)): all that has to be stored to make and verify digests. */
    public static String secretOf(Login login) {
        return secretOf(login, md5());
    }

    /** H(B64(H(name ":" password)) ":" nonce), {@value #OCTETS} octets. */
    public static byte[] digest(Login login, Nonce nonce) {
        MessageDigest md5 = md5();
        return digest(secretOf(login, md5), nonce, md5);
    }

    /** The same from a {@linkplain #secretOf(Login) stored secret}. */
    public static byte[] digest(String secret, Nonce nonce) {
        return digest(secret, nonce, md5());
    }

    /** H(B64(H(name ":" password)) ":" nonce ":" B64(H(body))), {@value #OCTETS} octets (DM Security 1.2.1, 5.4.2). */
    public static byte[] hmac(Login login, Nonce nonce, byte[] body) {
        MessageDigest md5 = md5();
        String secret = secretOf(login, md5);
        String content = Base64.getEncoder().encodeToString(md5.digest(body));
        md5.update(secret.getBytes(StandardCharsets.US_ASCII));
        md5.update((byte) ':');
        md5.update(nonce.raw());
        md5.update((byte) ':');
        return md5.digest(content.getBytes(StandardCharsets.US_ASCII));
    }

    private static String secretOf(Login login, MessageDigest md5) {
        byte[] hash = md5.digest((login.name() + ':' + login.password()).getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(hash);
    }

    private static byte[] digest(String secret, Nonce nonce, MessageDigest md5) {
        md5.update(secret.getBytes(StandardCharsets.US_ASCII));
        md5.update((byte) ':');
        return md5.digest(nonce.raw());
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no MD5; run on a complete JDK.", e);
        }
    }
}
