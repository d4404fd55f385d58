package dev.provost.bootstrap;

/** Why a device does not take a bootstrap. */
public enum Refusal {
    /** Content that is no bootstrap. */
    UNKNOWN_CONTENT("the content is no bootstrap that the device supports"),
    /** No SEC and no MAC. */
    NOT_PROTECTED("nothing protects the message, and the device takes none unprotected"),
    /** A SEC that nobody knows, or a MAC without SEC. */
    UNKNOWN_METHOD("the method of protection is unknown"),
    /** SEC without MAC. */
    MAC_MISSING("the message has no MAC"),
    /** NETWPIN on a device without card. */
    NO_NETWORK_SECRET("the device has no secret of the network to check the MAC with"),
    /** The user refused to enter a PIN, or did not answer. */
    NO_PIN("the user entered no PIN"),
    /** The MAC is that of another document or another secret. */
    WRONG_MAC("the MAC is not that of this document and this device"),
    /** Every try with a PIN failed. */
    WRONG_PIN("no PIN that the user entered fits the MAC"),
    /** Octets that cannot be read. */
    MALFORMED("the document cannot be read"),
    /** The wrong commands or header for its profile. */
    AGAINST_PROFILE("the message is not as its profile demands"),
    /** A mandatory parameter is missing. */
    INCOMPLETE("the account is incomplete"),
    /** The node of the account, or of its connection, exists. */
    NODE_EXISTS("a node of the account exists already"),
    /** Another account has this ServerID. */
    SERVER_KNOWN("the device has an account of this server already"),
    /** A session of the device is under way. */
    BUSY("a session is under way"),
    /** The tree of the device has no place for a node. */
    NO_ROOM("the device has no room for it");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    /** The reason in words. */
    public String words() {
        return words;
    }
}
