package dev.provost.transport;

/** Receives every exchange when it is over, on the event loop of its connection: quick, thread-safe, never throwing. */
@FunctionalInterface
public interface Recorder {

    /** Takes one exchange. */
    void record(HttpExchange exchange);
}
