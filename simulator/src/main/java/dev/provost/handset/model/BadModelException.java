package dev.provost.handset.model;

/** A text that does not describe a model; the message names file, line, fault and remedy. Immutable. */
public final class BadModelException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private final int line;

    BadModelException(String origin, int line, String fault, String remedy) {
        super(origin + ", line " + line + ": " + fault + ". " + remedy);
        this.line = line;
    }

    /** The line at fault, counted from 1. */
    public int line() {
        return line;
    }
}
