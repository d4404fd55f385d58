package dev.provost.security;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The MAC of a bootstrap document: HMAC-SHA1 over the whole of it (OMA Provisioning Bootstrap 1.1; DM Security 1.2.1,
 * 5.7.2), written as {@value #DIGITS} hexadecimal digits.
 */
public final class BootstrapMac {

    /** Hexadecimal digits of a MAC. */
    public static final int DIGITS = 40;

    /** The fewest digits that a user enters for {@link BootstrapSecurity#USERPINMAC}. */
    public static final int SHORTEST_PIN_MAC = 10;

    private static final String ALGORITHM = "HmacSHA1";
    private static final int OCTETS = 20;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private BootstrapMac() {}

    /**
     * The MAC in upper case.
     *
     * @throws IllegalArgumentException when the key is empty
     */
    public static String of(byte[] key, byte[] document) {
        return HEX.formatHex(hmac(key, document));
    }

    /** Whether {@code mac}, in either case, is that of the document; takes as long however much of it is right. */
    public static boolean matches(String mac, byte[] key, byte[] document) {
        byte[] stated = mac.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(of(key, document).getBytes(StandardCharsets.US_ASCII), stated);
    }

    /**
     * What the user has to enter for {@link BootstrapSecurity#USERPINMAC}: the key and as many digits that stand for the MAC.
     *
     * @param key 5 to 20 decimal digits
     */
    public static String pinMac(String key, byte[] document) {
        if (!areDigits(key) || 2 * key.length() < SHORTEST_PIN_MAC || key.length() > OCTETS) {
            throw new IllegalArgumentException("'%s' cannot be the first half of a PIN with MAC. Give %d to %d digits."
                    .formatted(key, SHORTEST_PIN_MAC / 2, OCTETS));
        }
        byte[] mac = hmac(key.getBytes(StandardCharsets.US_ASCII), document);
        StringBuilder entered = new StringBuilder(key);
        for (int i = 0; i < key.length(); i++) {
            entered.append((mac[i] & 0xFF) % 10);
        }
        return entered.toString();
    }

    /** Whether what the user entered fits the document. */
    public static boolean pinMacMatches(String entered, byte[] document) {
        int half = entered.length() / 2;
        boolean sound = areDigits(entered)
                && entered.length() % 2 == 0
                && entered.length() >= SHORTEST_PIN_MAC
                && half <= OCTETS;
        return sound
                && MessageDigest.isEqual(
                        pinMac(entered.substring(0, half), document).getBytes(StandardCharsets.US_ASCII),
                        entered.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean areDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static byte[] hmac(byte[] key, byte[] document) {
        if (key.length == 0) {
            throw new IllegalArgumentException("The key of a bootstrap MAC is empty. Give an IMSI, a PIN or both.");
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(document);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("This Java runtime has no HMAC-SHA1; run on a complete JDK.", e);
        }
    }
}
