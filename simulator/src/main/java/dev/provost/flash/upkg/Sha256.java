package dev.provost.flash.upkg;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256 digest.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER = 16 << 10;

    public Sha256 {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("A SHA-256 has 64 lower-case hexadecimal digits, not \"" + hex + "\"");
        }
    }

    /** The digest of octets in memory. */
    public static Sha256 of(byte[] octets) {
        return of(octets, 0, octets.length);
    }

    /** The digest of a range of octets in memory. */
    public static Sha256 of(byte[] octets, int from, int length) {
        MessageDigest digest = digest();
        digest.update(octets, from, length);
        return ofDigest(digest.digest());
    }

    /** The digest of everything in a source, read through a small buffer. */
    public static Sha256 of(OctetSource source) {
        MessageDigest digest = digest();
        update(digest, source);
        return ofDigest(digest.digest());
    }

    static void update(MessageDigest digest, OctetSource source) {
        byte[] buffer = new byte[(int) Math.min(BUFFER, Math.max(1, source.length()))];
        for (long at = 0; at < source.length(); at += buffer.length) {
            int count = (int) Math.min(buffer.length, source.length() - at);
            source.read(at, buffer, 0, count);
            digest.update(buffer, 0, count);
        }
    }

    /** A digest that was computed elsewhere, 32 octets. */
    public static Sha256 ofDigest(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    /** The 32 octets. */
    public byte[] octets() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
