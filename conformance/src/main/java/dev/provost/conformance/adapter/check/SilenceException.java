package dev.provost.conformance.adapter.check;

/** An adapter gave no answer in time; no refusal, which has a sentence of its own. */
final class SilenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SilenceException(String message, Throwable cause) {
        super(message, cause);
    }
}
