package dev.provost.syncml;

/**
 * A challenge, allowed in a {@link Status} only (RepPro 1.2.2, 6.1.2).
 *
 * @param meta the wanted type and format of credentials, with {@code NextNonce} where the type needs one
 */
public record Chal(Meta meta) {}
