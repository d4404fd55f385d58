package dev.provost.syncml.codec;

/**
 * Reads a document as a flat run of tokens, whatever its encoding: pull {@link #next()}, then ask for what belongs to the
 * token. Every failure is a {@link MalformedMessageException}. Not thread-safe.
 */
interface TokenReader {

    /** The kinds of token. */
    enum Token {
        /** An element begins: {@link #namespace()} and {@link #name()}. */
        START,
        /** Character data, possibly one piece of several: {@link #text()}. */
        TEXT,
        /** Raw octets, in WBXML only: {@link #octets()}. */
        OPAQUE,
        /** The innermost element ends. */
        END,
        /** The document ends, after the end of the root element. */
        EOF
    }

    /** Moves to the next token. */
    Token next();

    /** Octets from the start of the document to the current token. */
    long offset();

    /** Namespace of the element that begins, empty when undeclared. */
    String namespace();

    /** Local name of the element that begins; a constant for the elements of SyncML. */
    String name();

    /** The current text. */
    String text();

    /** Whether the current text is white space only. */
    boolean isBlank();

    /** A copy of the current opaque octets. */
    byte[] octets();

    /** Whether the document itself, and not our assumption, says of which version its elements are. */
    boolean announcesVersion();
}
