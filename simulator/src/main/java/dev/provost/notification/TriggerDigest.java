package dev.provost.notification;

import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.security.StrictBase64;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** H(B64(H(server ":" password)) ":" nonce ":" B64(H(trigger))), H being MD5 in DM 1.2 (DM Notification 1.2.1, 6.2.2). */
final class TriggerDigest {

    private TriggerDigest() {}

    static byte[] of(Login server, Nonce nonce, byte[] trigger) {
        return of("MD5", server, nonce, trigger);
    }

    static byte[] of(String algorithm, Login server, Nonce nonce, byte[] trigger) {
        MessageDigest hash = hash(algorithm);
        byte[] login = (server.name() + ':' + server.password()).getBytes(StandardCharsets.UTF_8);
        byte[] secret = base64(hash.digest(login));
        byte[] content = base64(hash.digest(trigger));
        hash.update(secret);
        hash.update((byte) ':');
        hash.update(nonce.octets());
        hash.update((byte) ':');
        return hash.digest(content);
    }

    private static byte[] base64(byte[] octets) {
        return StrictBase64.encode(octets).getBytes(StandardCharsets.US_ASCII);
    }

    private static MessageDigest hash(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no " + algorithm + "; run on a complete JDK.", e);
        }
    }
}
