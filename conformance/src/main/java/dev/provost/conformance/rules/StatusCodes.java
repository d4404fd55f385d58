package dev.provost.conformance.rules;

import dev.provost.syncml.Status;
import dev.provost.syncml.StatusCode;

/** What status codes mean by their ranges (RepPro 1.2.2, 10). */
final class StatusCodes {

    private static final int LOWEST_ERROR = 400;
    private static final int LOWEST_OF_APPLICATIONS = 1000;
    private static final int HIGHEST_OF_APPLICATIONS = 1999;

    private StatusCodes() {}

    /** Whether the sender or the recipient made an error. */
    static boolean isError(Status status) {
        return status.code() >= LOWEST_ERROR && !isOfApplications(status.code());
    }

    /** Whether a chunk of a large object was taken. */
    static boolean isBuffered(Status status) {
        return status.code() == StatusCode.CHUNKED_ITEM_ACCEPTED_AND_BUFFERED.code();
    }

    /** Whether an application gives the code its meaning. */
    static boolean isOfApplications(int code) {
        return code >= LOWEST_OF_APPLICATIONS && code <= HIGHEST_OF_APPLICATIONS;
    }
}
