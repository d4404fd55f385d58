package dev.provost.notification;

import java.util.Arrays;
import java.util.Optional;

/** An option of a notification of DM 1.3. */
public enum OptionKind {
    /** Identifier of the server in UTF-8; exactly one. */
    SERVER_ID(1, "Server-ID", 1, 256, false, false),
    /** A management object that the session is about. */
    TARGETED_MO(2, "Targeted-MO", 1, 2, true, true),
    /** A management object that the server wants to see. */
    REQUESTED_MO(3, "Requested-MO", 1, 2, true, true),
    /** A bearer for the session. */
    PREFERRED_BEARER(4, "Preferred-Bearer", 1, 1, true, true),
    /** Why the server calls, for people; at most one. */
    CONNECT_REASON(5, "Connect-Reason", 1, 4095, false, false),
    /** Something of the vendor's; at most one. */
    VENDOR_INFO(6, "Vendor-Info", 1, 4095, false, false);

    private final int number;
    private final String words;
    private final int minOctets;
    private final int maxOctets;
    private final boolean repeatable;
    private final boolean numeric;

    OptionKind(int number, String words, int minOctets, int maxOctets, boolean repeatable, boolean numeric) {
        this.number = number;
        this.words = words;
        this.minOctets = minOctets;
        this.maxOctets = maxOctets;
        this.repeatable = repeatable;
        this.numeric = numeric;
    }

    /** Its number, 1 to 6. */
    public int number() {
        return number;
    }

    /** Its name in the specification. */
    public String words() {
        return words;
    }

    /** Whether its value is an unsigned number; else it is text. */
    public boolean isNumeric() {
        return numeric;
    }

    /** Whether it may occur more than once. */
    public boolean isRepeatable() {
        return repeatable;
    }

    boolean takes(int octets) {
        return octets >= minOctets && octets <= maxOctets;
    }

    /** How long its value may be, in words. */
    String size() {
        return minOctets == maxOctets ? minOctets + " octet" : "%d to %d octets".formatted(minOctets, maxOctets);
    }

    static Optional<OptionKind> ofNumber(int number) {
        return Arrays.stream(values()).filter(k -> k.number == number).findFirst();
    }
}
