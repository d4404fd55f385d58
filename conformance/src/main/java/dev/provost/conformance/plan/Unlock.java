package dev.provost.conformance.plan;

/** What a user has to bring so that more of the suite runs. */
public enum Unlock {
    /** An account, in the TARGET file or made by an adapter. */
    ACCOUNT("needs-account", "an account in TARGET, or an adapter that creates accounts,"),
    /** An adapter that queues operations for a device. */
    OPERATIONS("needs-operations", "an adapter that queues operations"),
    /** An adapter that tells what the server believes. */
    BELIEF("needs-belief", "an adapter that tells what the server believes"),
    /** An adapter that makes the server call a device. */
    NOTIFICATION("needs-notification", "an adapter that makes the server call a device"),
    /** An adapter that makes the server bootstrap a device. */
    BOOTSTRAP("needs-bootstrap", "an adapter that makes the server bootstrap a device"),
    /** An adapter that updates firmware, or, where the server is said to offer it, one that queues operations. */
    FIRMWARE(
            "needs-firmware",
            "an adapter that updates firmware, or one that queues operations and a statement that claims firmware,"),
    /** An adapter that tells what the server believes about firmware, or about nodes and operations. */
    FIRMWARE_BELIEF("needs-firmware-belief", "an adapter that tells what the server believes about firmware"),
    /** An address with https. */
    TLS("needs-tls", "an https address in TARGET"),
    /** A pre-shared key for TLS. */
    PRE_SHARED_KEY("needs-psk", "an https address and tls.pskIdentity in TARGET"),
    /** Another version, encoding or kind of credentials in TARGET. */
    CONFIGURATION("", "another version, encoding or kind of credentials in TARGET"),
    /** A statement that claims what the scenario is about. */
    STATEMENT("", "a statement that claims it");

    private final String tag;
    private final String words;

    Unlock(String tag, String words) {
        this.tag = tag;
        this.words = words;
    }

    /** The thing to bring, as the subject of a sentence. */
    public String words() {
        return words;
    }

    /** Whether a scenario asks for it by its tag; a configuration is asked for in other ways. */
    public boolean isNeededBy(ScenarioText scenario) {
        return !tag.isEmpty() && scenario.has(tag);
    }

    /** Whether a tag, without the at sign, asks for it. */
    boolean isAskedForBy(String word) {
        return !tag.isEmpty() && tag.equals(word);
    }
}
