package dev.provost.adapter;

/** How a device and a server prove who they are (DM Security 1.2.1, 5.3 and 5.4). */
public enum AuthScheme {
    /** No credentials in the messages. */
    NONE,
    /** {@code syncml:auth-basic}. */
    BASIC,
    /** {@code syncml:auth-md5}. */
    MD5,
    /** {@code syncml:auth-MAC}, which servers need not support. */
    HMAC
}
