package dev.provost.session;

import dev.provost.syncml.Item;
import dev.provost.syncml.StatusCode;
import java.util.List;

/**
 * What came of one item of a command.
 *
 * @param code the status code
 * @param item the item, for references
 * @param details items that go into the status
 * @param readings what a {@code Get} read, to go into the results
 */
record ItemOutcome(int code, Item item, List<Item> details, List<Item> readings) {

    /** Codes from here on say that something was not done. */
    static final int FIRST_FAILURE = 300;

    static ItemOutcome of(StatusCode code, Item item) {
        return of(code.code(), item);
    }

    static ItemOutcome of(int code, Item item) {
        return new ItemOutcome(code, item, List.of(), List.of());
    }

    ItemOutcome withCode(StatusCode other) {
        return of(other, item);
    }

    ItemOutcome withDetails(List<Item> more) {
        return new ItemOutcome(code, item, List.copyOf(more), readings);
    }

    ItemOutcome withReadings(List<Item> results) {
        return new ItemOutcome(code, item, details, List.copyOf(results));
    }

    /** Whether the device did what was wanted. */
    boolean wasDone() {
        return code < FIRST_FAILURE
                && code != StatusCode.OPERATION_CANCELLED.code()
                && code != StatusCode.NOT_EXECUTED.code();
    }
}
