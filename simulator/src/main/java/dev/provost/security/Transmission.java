package dev.provost.security;

import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;

/**
 * A message as the transport delivered it: what a HMAC is computed over, and the one that came along.
 *
 * @param octets the body; not copied and never to be changed
 * @param hmac the value of the header {@link HmacHeader#NAME}, if there was one
 */
public record Transmission(byte[] octets, Optional<String> hmac) {

    /** A message of which only the content is known. */
    public static final Transmission UNKNOWN = new Transmission(new byte[0], Optional.empty());

    public Transmission {
        Objects.requireNonNull(octets, "octets");
    }

    /** The header, or empty when there is none that can be read. */
    public Optional<HmacHeader> header() {
        try {
            return hmac.map(HmacHeader::parse);
        } catch (BadHmacHeaderException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Compares the HMAC with the one that {@code key} gives. The time taken does not depend on how much of it was right.
     *
     * @return {@link Verification#UNREADABLE} also when there is no HMAC at all
     */
    public Verification verify(HmacKey key) {
        Optional<HmacHeader> header = header();
        Optional<byte[]> actual = header.flatMap(h -> StrictBase64.decode(padded(h.mac())));
        if (actual.isEmpty()) {
            return Verification.UNREADABLE;
        }
        if (!header.orElseThrow().isMd5()) {
            return Verification.WRONG_TYPE;
        }
        boolean same = MessageDigest.isEqual(Md5.hmac(key.login(), key.nonce(), octets), actual.get());
        return same && header.get().names(key.login().name()) ? Verification.ACCEPTED : Verification.WRONG_SECRET;
    }

    /** The example of the specification leaves the padding out. */
    private static String padded(String base64) {
        int missing = -base64.length() & 3;
        return missing == 3 || base64.endsWith("=") ? base64 : base64 + "=".repeat(missing);
    }
}
