package dev.provost.conformance.journal;

/** Thrown when a run cannot be resumed, or its journal cannot be kept; the message says why and what to do. */
public final class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JournalException(String message) {
        super(message);
    }

    JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
