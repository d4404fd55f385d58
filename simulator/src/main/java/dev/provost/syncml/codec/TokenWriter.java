package dev.provost.syncml.codec;

/**
 * Writes a document as a flat run of tokens, whatever its encoding. A value that the encoding cannot carry is an {@link
 * IllegalArgumentException} that names the place. Not thread-safe.
 */
interface TokenWriter {

    /** Begins an element of SyncML. */
    void start(Tag tag);

    /** Begins any element. */
    void start(String namespace, String name);

    /** Writes character data. */
    void text(String text);

    /** Writes raw octets. */
    void opaque(byte[] octets);

    /** Ends the innermost element. */
    void end();

    /** Writes an element with text. */
    default void leaf(Tag tag, String text) {
        start(tag);
        text(text);
        end();
    }

    /** Writes an element without content. */
    default void empty(Tag tag) {
        start(tag);
        end();
    }
}
