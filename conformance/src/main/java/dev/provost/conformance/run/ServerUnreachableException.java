package dev.provost.conformance.run;

/** Nobody answers at the address of the server; the message is one sentence for the user. */
public final class ServerUnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerUnreachableException(String message) {
        super(message);
    }
}
