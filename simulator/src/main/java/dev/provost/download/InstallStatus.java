package dev.provost.download;

import java.util.Arrays;
import java.util.Optional;

/** What a phone tells the server of a download descriptor became of the object (OMA Download 1.0, install notification). */
public enum InstallStatus {
    /** It is installed. */
    SUCCESS(900, "Success"),
    /** There is no room for it. */
    INSUFFICIENT_MEMORY(901, "Insufficient memory"),
    /** The user did not want it. */
    USER_CANCELLED(902, "User Cancelled"),
    /** The network went away. */
    LOSS_OF_SERVICE(903, "Loss of Service"),
    /** The object is not what the descriptor says: another size or type. */
    ATTRIBUTE_MISMATCH(905, "Attribute mismatch"),
    /** The descriptor cannot be read or misses something. */
    INVALID_DESCRIPTOR(906, "Invalid descriptor"),
    /** The version of the descriptor is not known. */
    INVALID_DDVERSION(951, "Invalid DDVersion"),
    /** The phone gave up by itself. */
    DEVICE_ABORTED(952, "Device Aborted"),
    /** The phone can do nothing with such an object. */
    NON_ACCEPTABLE_CONTENT(953, "Non-Acceptable Content"),
    /** The object cannot be fetched from the URL that the descriptor gives. */
    LOADER_ERROR(954, "Loader Error");

    private final int code;
    private final String phrase;

    InstallStatus(int code, String phrase) {
        this.code = code;
        this.phrase = phrase;
    }

    /** The number, 900 to 954. */
    public int code() {
        return code;
    }

    /** The words behind the number. */
    public String phrase() {
        return phrase;
    }

    /** The status line, which is the body of the notification: {@code 900 Success}. */
    public String line() {
        return code + " " + phrase;
    }

    /** The status of a number. */
    public static Optional<InstallStatus> of(int code) {
        return Arrays.stream(values()).filter(s -> s.code == code).findFirst();
    }

    /**
     * The status that a body says: three digits first, whatever follows; the words behind them are for people. Empty where
     * there is no such number.
     */
    public static Optional<InstallStatus> ofLine(String body) {
        String line = body.strip();
        boolean digits = line.length() >= 3
                && line.substring(0, 3).chars().allMatch(c -> c >= '0' && c <= '9')
                && (line.length() == 3 || !Character.isLetterOrDigit(line.charAt(3)));
        return digits ? of(Integer.parseInt(line.substring(0, 3))) : Optional.empty();
    }
}
