package dev.provost.tree.ddf;

/** A document that is no device description; the message names file, line, element, what is wrong and what to do. */
public final class BadDdfException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int line;

    BadDdfException(String origin, int line, String message) {
        super(origin + ", line " + line + ": " + message);
        this.line = line;
    }

    /** The line at fault, counted from 1. */
    public int line() {
        return line;
    }
}
