package dev.provost.fleet;

import java.util.SplittableRandom;

/**
 * Identities of simulated handsets as a pure function of seed and index: the same on every machine, no two alike for one
 * seed.
 */
public final class DeviceIds {

    /** The indexes that a seed has identities for: 0 to this, exclusive. */
    public static final long LIMIT = 900_000_000L;

    private static final long BODIES = 1_000_000_000_000L;

    private final long first;
    private final long stride;

    private DeviceIds(long first, long stride) {
        this.first = first;
        this.stride = stride;
    }

    /** The identities of a seed. */
    public static DeviceIds of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long first = random.nextLong(BODIES);
        long stride =
                random.nextLong(100_000_000L, 1_000_000_000L) * 10 + 3; // coprime to BODIES, so no index meets another
        return new DeviceIds(first, stride);
    }

    /**
     * The IMEI of a device (3GPP TS 23.003, 6.2.1): 15 digits, the last the Luhn check digit.
     *
     * @throws IllegalArgumentException when the index is not 0 to {@link #LIMIT}
     */
    public String imei(long index) {
        if (index < 0 || index >= LIMIT) {
            throw new IllegalArgumentException("Device %d of a fleet; there are %d at most".formatted(index, LIMIT));
        }
        long body = (first + index * stride) % BODIES;
        char[] digits = new char[15];
        digits[0] = '3';
        digits[1] = '5';
        for (int i = 13; i > 1; i--) {
            digits[i] = (char) ('0' + body % 10);
            body /= 10;
        }
        digits[14] = luhn(digits);
        return new String(digits);
    }

    /** The device as a session names it, for instance {@code IMEI:490154203237518}. */
    public String deviceId(long index) {
        return "IMEI:" + imei(index);
    }

    /** The digit that follows the first fourteen. */
    static char luhn(char[] digits) {
        int sum = 0;
        for (int i = 0; i < 14; i++) {
            int digit = digits[i] - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
