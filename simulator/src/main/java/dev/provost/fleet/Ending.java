package dev.provost.fleet;

import dev.provost.session.SessionResult;
import dev.provost.transport.TransportFailure;
import java.util.Locale;
import java.util.Optional;

/** How a session over HTTP ended: in the protocol itself, or because a reply never came or was none. */
public sealed interface Ending {

    /** The kind in a few words of lower case, for counting, for instance {@code refused} or {@code http 503}. */
    String kind();

    /** One sentence for people. */
    String message();

    /**
     * The session machine came to its end, whichever that is.
     *
     * @param result how it ended
     */
    record Closed(SessionResult result) implements Ending {
        @Override
        public String kind() {
            return words(result.outcome());
        }

        @Override
        public String message() {
            return result.reason();
        }
    }

    /**
     * The network or the HTTP layer failed.
     *
     * @param failure why there was no response
     */
    record Unanswered(TransportFailure failure) implements Ending {
        @Override
        public String kind() {
            return words(failure.kind());
        }

        @Override
        public String message() {
            return failure.message();
        }
    }

    /**
     * The server answered with an HTTP status other than 200.
     *
     * @param status the HTTP status
     * @param message one sentence for people
     */
    record Declined(int status, String message) implements Ending {
        @Override
        public String kind() {
            return "http " + status;
        }
    }

    /**
     * The server answered 200 with something that is no SyncML message, or named no usable address for the next one.
     *
     * @param message one sentence for people
     */
    record MalformedReply(String message) implements Ending {
        @Override
        public String kind() {
            return "malformed reply";
        }
    }

    /**
     * The handset's own side could not go on: an unusable address in the account, a value that cannot be written, or a
     * fault of this program.
     *
     * @param message one sentence for people
     * @param cause the exception, for developers; empty when the sentence says all
     */
    record DeviceFault(String message, Optional<Throwable> cause) implements Ending {
        @Override
        public String kind() {
            return "device fault";
        }
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
