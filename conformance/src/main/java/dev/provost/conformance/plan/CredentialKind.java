package dev.provost.conformance.plan;

/** How a handset of the suite authenticates itself to the server. */
public enum CredentialKind {
    /** {@code syncml:auth-md5}. */
    MD5,
    /** {@code syncml:auth-basic}. */
    BASIC;

    /** The word in tags and TARGET files. */
    public String word() {
        return this == MD5 ? "md5" : "basic";
    }
}
