package dev.provost.transport;

/**
 * Hears what one direction of a recorded connection says.
 *
 * @param <M> {@link RecordedRequest} or {@link RecordedResponse}
 */
public interface RecordedListener<M> {

    /** A message is complete. */
    void message(M message);

    /** A message began and cannot be completed; one sentence why. What follows may be understood again. */
    void broken(String reason);
}
