package dev.provost.tree.tnds;

/** A document that is no serialised subtree; the message names offset and element, what is wrong and what to do. */
public final class BadTndsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final long offset;

    BadTndsException(long offset, String message) {
        super(message);
        this.offset = offset;
    }

    /** Octets from the start of the document to the element at fault, -1 when that is not known. */
    public long offset() {
        return offset;
    }
}
