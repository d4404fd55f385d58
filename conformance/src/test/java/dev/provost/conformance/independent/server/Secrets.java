package dev.provost.conformance.independent.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Credentials and nonces. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static byte[] nonce() {
        byte[] nonce = new byte[18];
        RANDOM.nextBytes(nonce);
        return nonce;
    }

    static String basic(String name, String password) {
        return base64((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    static String md5(String name, String password, byte[] nonce) {
        String secret = base64(hash((name + ":" + password).getBytes(StandardCharsets.UTF_8)));
        byte[] head = (secret + ":").getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + nonce.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(nonce, 0, all, head.length, nonce.length);
        return base64(hash(all));
    }

    static String base64(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }

    private static byte[] hash(byte[] octets) {
        try {
            return MessageDigest.getInstance("MD5").digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
