package dev.provost.adapter;

/** Thrown when an adapter cannot do what it was asked; the message is a sentence that an operator understands. */
public final class AdapterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with a sentence that says what happened and what to do. */
    public AdapterException(String message) {
        super(message);
    }

    /** Creates the exception with a sentence and what caused it. */
    public AdapterException(String message, Throwable cause) {
        super(message, cause);
    }
}
