package dev.provost.transport;

import java.util.Optional;

/**
 * With this an {@link HttpHandler} has the server close the connection, unannounced, as a server does that breaks down: a
 * matter of deliberate faults.
 */
public final class HangUpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<HttpResponse> lastWords;

    private HangUpException(Optional<HttpResponse> lastWords) {
        super("The server hangs up", null, false, false);
        this.lastWords = lastWords;
    }

    /** Closes without an answer. */
    public static HangUpException withoutAnswer() {
        return new HangUpException(Optional.empty());
    }

    /** Answers first. */
    public static HangUpException after(HttpResponse response) {
        return new HangUpException(Optional.of(response));
    }

    /** What is answered before. */
    Optional<HttpResponse> lastWords() {
        return lastWords;
    }
}
