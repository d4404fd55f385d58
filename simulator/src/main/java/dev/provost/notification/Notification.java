package dev.provost.notification;

import dev.provost.push.Field;
import dev.provost.security.DefaultNonce;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/**
 * A notification, package #0, in the format of DM 1.1.2 and 1.2: a digest and the trigger that it covers. Immutable.
 *
 * <p>The trigger's octets are kept as they came, because the digest is over them.
 */
public final class Notification {

    private final byte[] octets;
    private final Trigger trigger;

    private Notification(byte[] octets, Trigger trigger) {
        this.octets = octets;
        this.trigger = trigger;
    }

    /**
     * Reads a notification; the array is not copied and must not be changed.
     *
     * @throws NotificationFormatException when it is none
     */
    public static Notification decode(byte[] octets) {
        return new Notification(octets, TriggerCodec.read(octets));
    }

    /**
     * Lists the fields of a notification.
     *
     * @throws NotificationFormatException when it is none
     */
    public static List<Field> fields(byte[] octets) {
        return TriggerCodec.fields(octets);
    }

    /**
     * A trigger with its digest.
     *
     * @param server the server's identifier and its password towards the device
     * @param nonce the nonce that the device gave the server last
     */
    public static Notification sign(Trigger trigger, Login server, Nonce nonce) {
        byte[] covered = trigger.encode();
        return withDigest(TriggerDigest.of(server, nonce, covered), trigger, covered);
    }

    /** A trigger with any digest of 16 octets, right or wrong. */
    public static Notification withDigest(byte[] digest, Trigger trigger) {
        return withDigest(digest, trigger, trigger.encode());
    }

    private static Notification withDigest(byte[] digest, Trigger trigger, byte[] covered) {
        if (digest.length != TriggerCodec.DIGEST) {
            throw new IllegalArgumentException("A digest has 16 octets, not %d.".formatted(digest.length));
        }
        byte[] octets = Arrays.copyOf(digest, TriggerCodec.DIGEST + covered.length);
        System.arraycopy(covered, 0, octets, TriggerCodec.DIGEST, covered.length);
        return new Notification(octets, trigger);
    }

    /** What it says. */
    public Trigger trigger() {
        return trigger;
    }

    /** A copy of the 16 octets of the digest. */
    public byte[] digest() {
        return Arrays.copyOf(octets, TriggerCodec.DIGEST);
    }

    /** This as octets, which must not be changed. */
    public byte[] encode() {
        return octets;
    }

    /** Whether the digest is right for the server's secret and a nonce. */
    public boolean isSignedBy(Login server, Nonce nonce) {
        byte[] covered = Arrays.copyOfRange(octets, TriggerCodec.DIGEST, octets.length);
        return MessageDigest.isEqual(TriggerDigest.of(server, nonce, covered), digest());
    }

    /**
     * Checks the digest with the stored nonce first and with the default one then.
     *
     * @param server the server's identifier and its password towards the device
     * @param stored the nonce that the server was given last
     * @param fallback how the default nonce is read
     */
    public DigestCheck check(Login server, Nonce stored, DefaultNonce fallback) {
        if (isSignedBy(server, stored)) {
            return DigestCheck.STORED_NONCE;
        }
        return isSignedBy(server, fallback.nonce()) ? DigestCheck.DEFAULT_NONCE : DigestCheck.WRONG;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Notification that && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    @Override
    public String toString() {
        return "Notification[" + trigger + "]";
    }
}
