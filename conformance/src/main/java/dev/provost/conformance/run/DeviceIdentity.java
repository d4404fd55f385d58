package dev.provost.conformance.run;

import dev.provost.adapter.Account;
import java.util.random.RandomGenerator;

/**
 * Who a simulated device is, with secrets of its own.
 *
 * @param deviceId for instance {@code IMEI:490154203237518}
 * @param userName name towards the server
 * @param password secret of the device
 * @param serverPassword secret of the server towards this device
 */
public record DeviceIdentity(String deviceId, String userName, String password, String serverPassword) {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int IMEI_DIGITS = 14;

    /** Type allocation codes 00 belong to test devices. */
    private static final String TEST_RANGE = "00";

    /** The device of an account that exists. */
    public static DeviceIdentity of(Account account) {
        return new DeviceIdentity(
                account.deviceId(),
                account.userName(),
                account.password(),
                account.serverPassword().orElse(""));
    }

    static DeviceIdentity of(RandomGenerator random) {
        String imei = imei(random);
        return new DeviceIdentity("IMEI:" + imei, "user-" + imei, word(random), word(random));
    }

    private static String imei(RandomGenerator random) {
        StringBuilder digits = new StringBuilder(TEST_RANGE);
        while (digits.length() < IMEI_DIGITS) {
            digits.append(random.nextInt(10));
        }
        return digits.append(checkDigit(digits)).toString();
    }

    private static int checkDigit(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted / 10 + weighted % 10;
        }
        return (10 - sum % 10) % 10;
    }

    private static String word(RandomGenerator random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    /** The identifiers without the secrets. */
    @Override
    public String toString() {
        return "DeviceIdentity[" + deviceId + "]";
    }
}
