package dev.provost.conformance.adapter.command;

/**
 * How an operation is found again: servers may count operations for each device.
 *
 * @param device the device, empty when nobody knows
 * @param id what the program called it
 */
record OperationId(String device, String id) {

    private static final String BETWEEN = "\n";

    static OperationId parse(String text) {
        int between = text.indexOf(BETWEEN);
        return between < 0
                ? new OperationId("", text)
                : new OperationId(text.substring(0, between), text.substring(between + 1));
    }

    String text() {
        return device + BETWEEN + id;
    }
}
