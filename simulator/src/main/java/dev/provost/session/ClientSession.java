package dev.provost.session;

import dev.provost.syncml.Message;
import java.util.random.RandomGenerator;

/**
 * The client side of one DM session (DM Protocol 1.2.1, 8).
 *
 * <p>Call {@link #first()} once, then {@link #receive} with every answer until the step is {@link SessionStep.Closed}. The
 * same settings, device, seed and messages give the same steps. Not thread-safe; no I/O.
 */
public final class ClientSession {

    private ClientSession() {}

    /**
     * A session that has not begun yet.
     *
     * @param settings all it depends on
     * @param device what is managed
     * @param random the source of nonces
     */
    public static ClientSession of(SessionSettings settings, ManagedDevice device, RandomGenerator random) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Package 1.
     *
     * @throws IllegalStateException when called again
     */
    public SessionStep.Send first() {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Takes the server's answer to the last message.
     *
     * @throws IllegalStateException before {@link #first()} and after the session was closed
     */
    public SessionStep receive(Message message) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Makes the next message an abort (alert 1223) in the name of the device or its user. */
    public void abort(String reason) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Ends the session because the answer never came or was no message; without effect on a session that is closed. */
    public SessionStep.Closed interrupt(String reason) {
        throw new UnsupportedOperationException("not yet");
    }
}
