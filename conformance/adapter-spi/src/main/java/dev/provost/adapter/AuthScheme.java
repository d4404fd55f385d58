package dev.provost.adapter;

/** How a device and a server prove who they are (DM Security 1.2.1, 5.3). */
public enum AuthScheme {
    /** No credentials in the messages. */
    NONE,
    /** {@code syncml:auth-basic}. */
    BASIC,
    /** {@code syncml:auth-md5}. */
    MD5
}
