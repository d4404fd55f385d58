package dev.provost.reports;

/** Which way a message went. */
public enum Direction {
    /** From the handset, an HTTP request. */
    DEVICE_TO_SERVER("device → server"),
    /** From the server under test, an HTTP response. */
    SERVER_TO_DEVICE("server → device");

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    /** For people, with an arrow. */
    public String label() {
        return label;
    }
}
