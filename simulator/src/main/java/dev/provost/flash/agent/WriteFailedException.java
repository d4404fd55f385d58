package dev.provost.flash.agent;

/** The chip did not take what was written to it. */
public final class WriteFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    WriteFailedException(String message) {
        super(message);
    }
}
