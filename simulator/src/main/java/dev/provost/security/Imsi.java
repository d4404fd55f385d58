package dev.provost.security;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The identity of a subscriber as his SIM holds it. Immutable.
 *
 * @param digits 6 to 15 decimal digits
 */
public record Imsi(String digits) {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 15;
    private static final int ODD = 9;
    private static final int EVEN = 1;
    private static final int FILLER = 0xF;

    public Imsi {
        boolean allDigits = digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!allDigits || digits.length() < SHORTEST || digits.length() > LONGEST) {
            throw new IllegalArgumentException("'%s' is no IMSI. Give %d to %d digits, for instance 262011234567890."
                    .formatted(digits, SHORTEST, LONGEST));
        }
    }

    /**
     * The octets of EF_IMSI behind its length, which are the key NETWPIN too: a parity nibble ({@code 9} for an odd number
     * of digits, {@code 1} for an even one, which ends in {@code F}) before the digits, low nibble first.
     */
    public byte[] semiOctets() {
        boolean odd = digits.length() % 2 == 1;
        byte[] octets = new byte[digits.length() / 2 + 1];
        int high = digit(0);
        octets[0] = (byte) (high << 4 | (odd ? ODD : EVEN));
        for (int i = 1; i < octets.length; i++) {
            int low = digit(2 * i - 1);
            high = 2 * i < digits.length() ? digit(2 * i) : FILLER;
            octets[i] = (byte) (high << 4 | low);
        }
        return octets;
    }

    /** The digits in ASCII, which some senders take as the key instead. */
    public byte[] ascii() {
        return digits.getBytes(StandardCharsets.US_ASCII);
    }

    /** The identity in semi-octets, or empty when they hold none. */
    public static Optional<Imsi> ofSemiOctets(byte[] octets) {
        if (octets.length == 0) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder();
        int parity = octets[0] & 0xF;
        for (int i = 1; i < 2 * octets.length; i++) {
            int nibble = octets[i / 2] >> (i % 2 == 0 ? 0 : 4) & 0xF;
            boolean filler = i == 2 * octets.length - 1 && parity == EVEN && nibble == FILLER;
            if (!filler) {
                digits.append(Character.forDigit(nibble, 16));
            }
        }
        boolean odd = digits.length() % 2 == 1;
        try {
            return parity == (odd ? ODD : EVEN) ? Optional.of(new Imsi(digits.toString())) : Optional.empty();
        } catch (IllegalArgumentException noDigits) {
            return Optional.empty();
        }
    }

    private int digit(int index) {
        return digits.charAt(index) - '0';
    }
}
