package dev.provost.conformance.plan;

/** What a user has to bring so that more of the suite runs. */
public enum Unlock {
    /** An account, in the TARGET file or made by an adapter. */
    ACCOUNT("an account in TARGET, or an adapter that creates accounts,"),
    /** An adapter that queues operations for a device. */
    OPERATIONS("an adapter that queues operations"),
    /** An adapter that tells what the server believes. */
    BELIEF("an adapter that tells what the server believes"),
    /** An adapter that makes the server call a device. */
    NOTIFICATION("an adapter that makes the server call a device"),
    /** An adapter that makes the server bootstrap a device. */
    BOOTSTRAP("an adapter that makes the server bootstrap a device"),
    /** An address with https. */
    TLS("an https address in TARGET"),
    /** A pre-shared key for TLS. */
    PRE_SHARED_KEY("an https address and tls.pskIdentity in TARGET"),
    /** Another version, encoding or kind of credentials in TARGET. */
    CONFIGURATION("another version, encoding or kind of credentials in TARGET"),
    /** A statement that claims what the scenario is about. */
    STATEMENT("a statement that claims it");

    private final String words;

    Unlock(String words) {
        this.words = words;
    }

    /** The thing to bring, as the subject of a sentence. */
    public String words() {
        return words;
    }
}
