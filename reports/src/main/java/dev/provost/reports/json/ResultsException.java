package dev.provost.reports.json;

/** A results file that cannot be read; the message names file and place and says what to do. */
public final class ResultsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ResultsException(String message) {
        super(message);
    }

    ResultsException(String message, Throwable cause) {
        super(message, cause);
    }
}
