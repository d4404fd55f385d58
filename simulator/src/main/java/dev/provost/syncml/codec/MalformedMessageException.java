package dev.provost.syncml.codec;

/** The octets are no SyncML message. The message names the place, what is wrong, and where there is one the value. */
public final class MalformedMessageException extends RuntimeException {

    private final long offset;

    /** Creates the exception for the given place, in octets from the start. */
    public MalformedMessageException(long offset, String message) {
        super("At octet " + offset + ": " + message);
        this.offset = offset;
    }

    /** Octets from the start of the document to the place. */
    public long offset() {
        return offset;
    }
}
