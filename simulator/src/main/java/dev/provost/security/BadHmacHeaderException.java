package dev.provost.security;

/** Thrown for a transport header {@code x-syncml-hmac} that cannot be read; the message names the offset. */
public final class BadHmacHeaderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;

    BadHmacHeaderException(String what, int offset, String remedy) {
        super("x-syncml-hmac: %s at offset %d. %s".formatted(what, offset, remedy));
        this.offset = offset;
    }

    /** Where in the value of the header, in characters from 0. */
    public int offset() {
        return offset;
    }
}
