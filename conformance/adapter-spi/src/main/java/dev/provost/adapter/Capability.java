package dev.provost.adapter;

/** An ability of an adapter. Scenarios that need one that is not offered are reported as not applicable. */
public enum Capability {
    /** {@link ServerAdapter#createAccount} and {@link ServerAdapter#forgetAccount}. */
    CREATE_ACCOUNT("create and forget accounts"),
    /** {@link ServerAdapter#queue}. */
    QUEUE_OPERATION("queue operations"),
    /** {@link ServerAdapter#outcome}. */
    READ_OUTCOME("read the outcome of operations"),
    /** {@link ServerAdapter#outcome} of a {@code ?list=} with {@link Outcome.ItemOutcome#nodes()}. */
    READ_LISTS("read the nodes that a list found"),
    /** {@link ServerAdapter#deviceView}. */
    READ_DEVICE_VIEW("read what the server believes about a device"),
    /** {@link ServerAdapter#callDevice}. */
    NOTIFY("call a device to a session"),
    /** {@link ServerAdapter#bootstrap}. */
    BOOTSTRAP("bootstrap a device"),
    /** {@link ServerAdapter#publish}. */
    PUBLISH_PACKAGE("publish packages for download"),
    /** {@link ServerAdapter#publishDescribed}. */
    PUBLISH_DESCRIPTOR("publish packages by a download descriptor"),
    /** {@link ServerAdapter#updateFirmware}. */
    UPDATE_FIRMWARE("update the firmware of a device"),
    /** {@link ServerAdapter#firmwareView}. */
    READ_FIRMWARE("read what the server believes about the firmware of a device");

    private final String phrase;

    Capability(String phrase) {
        this.phrase = phrase;
    }

    /** The ability in words that complete "the adapter can ...". */
    public String phrase() {
        return phrase;
    }
}
