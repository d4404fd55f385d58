package dev.provost.security;

/** What came of a look at credentials. */
public enum Verification {
    /** They prove the login. */
    ACCEPTED,
    /** They are of the expected type, and wrong: another name, password or nonce. */
    WRONG_SECRET,
    /** They are of another type than the one expected. */
    WRONG_TYPE,
    /** They are not base64, nor a digest in raw octets. */
    UNREADABLE;

    /** Whether the sender is who he says he is. */
    public boolean isAccepted() {
        return this == ACCEPTED;
    }
}
