package dev.provost.conformance.plan;

/** A selection that selects nothing or cannot be read, or a suite that breaks its own rules; the message is for the user. */
public final class PlanException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An exception whose message says what is wrong and what to do. */
    public PlanException(String message) {
        super(message);
    }

    /** The same, with the cause. */
    public PlanException(String message, Throwable cause) {
        super(message, cause);
    }
}
