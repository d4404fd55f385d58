package dev.provost.conformance.adapter;

/**
 * How an operation is found again: servers may count operations for each device.
 *
 * @param device the device, empty when nobody knows
 * @param id what the server calls it
 */
public record OperationId(String device, String id) {

    private static final String BETWEEN = "\n";

    /** Reads what {@link #text()} gave; a text of another origin is an operation of no known device. */
    public static OperationId parse(String text) {
        int between = text.indexOf(BETWEEN);
        return between < 0
                ? new OperationId("", text)
                : new OperationId(text.substring(0, between), text.substring(between + 1));
    }

    /** One text for both. */
    public String text() {
        return device + BETWEEN + id;
    }
}
