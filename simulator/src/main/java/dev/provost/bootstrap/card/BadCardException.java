package dev.provost.bootstrap.card;

/** A file of a card cannot be read. The message names the file, the offset and what is wrong. */
public final class BadCardException extends RuntimeException {

    BadCardException(String file, int offset, String what) {
        super("File %s at octet %d: %s".formatted(file, offset, what));
    }
}
