package dev.provost.transport;

/**
 * What became of one request: every way a network can fail is a value, not an exception.
 */
public sealed interface HttpOutcome {

    /** Octets written to the connection for this request, heads included, TLS not. */
    long octetsSent();

    /** Octets read from the connection for this request, heads included, TLS not. */
    long octetsReceived();

    /** Nanoseconds from handing the request over to the end, a connection set-up and a repetition included. */
    long nanos();

    /**
     * The server answered, with whatever status.
     *
     * @param response the response
     */
    record Answered(HttpResponse response, long octetsSent, long octetsReceived, long nanos) implements HttpOutcome {}

    /**
     * There is no usable response.
     *
     * @param failure why
     */
    record Failed(TransportFailure failure, long octetsSent, long octetsReceived, long nanos) implements HttpOutcome {}
}
