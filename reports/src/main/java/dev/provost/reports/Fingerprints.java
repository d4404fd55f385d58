package dev.provost.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short digests of messages, the same for messages that differ only in what changes from run to run. */
final class Fingerprints {

    private static final int OCTETS = 4;

    private Fingerprints() {}

    static String digest(String message) {
        return HexFormat.of().formatHex(sha256(lasting(message)), 0, OCTETS);
    }

    /** The words without numbers, and without what is quoted: ids, nonces and addresses of this run. */
    private static String lasting(String message) {
        return message.replaceAll("\"[^\"]*\"", "\"\"").replaceAll("\\d+", "0");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
