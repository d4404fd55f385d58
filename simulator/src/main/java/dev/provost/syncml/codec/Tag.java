package dev.provost.syncml.codec;

/**
 * An element that SyncML defines.
 *
 * @param page the code page that holds it
 * @param token its token, without the bits for content and attributes
 * @param name its name, interned
 * @param octets its name in ASCII; not to be changed
 */
record Tag(CodePage page, int token, String name, byte[] octets) {

    /** The tag of the representation protocol with the given name. */
    static Tag syncml(String name) {
        return CodePage.SYNCML.tag(name);
    }

    /** The tag of meta information with the given name. */
    static Tag metinf(String name) {
        return CodePage.METINF.tag(name);
    }
}
