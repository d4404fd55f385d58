package dev.provost.syncml.codec;

/**
 * Something in a message that could be read but is not as the DTD has it.
 *
 * @param kind what is wrong
 * @param path element names from the root to the place, for instance {@code SyncML/SyncBody/Status[2]/CmdID}
 * @param offset octets from the start of the document to the place
 * @param detail one sentence with the offending value
 */
public record Deviation(Kind kind, String path, long offset, String detail) {

    /** What is wrong. */
    public enum Kind {
        /** A required element is absent. */
        MISSING,
        /** An element stands where the DTD does not allow it, or in the wrong order. */
        MISPLACED,
        /** An element that may occur once occurs again; the first one counts. */
        REPEATED,
        /** An element of a SyncML namespace that no DTD defines. */
        UNKNOWN_ELEMENT,
        /** An element of SyncML that DM excludes. */
        NOT_USED_IN_DM,
        /** An element has a namespace other than the DTD's, or none where one is due. */
        NAMESPACE,
        /** Text where only elements are allowed. */
        STRAY_TEXT,
        /** A detail of the encoding itself, for instance an unusual public identifier. */
        ENCODING
    }
}
