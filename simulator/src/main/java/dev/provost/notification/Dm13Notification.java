package dev.provost.notification;

import dev.provost.push.Field;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A notification in the format of DM 1.3: a header, options in rising order of their numbers, and a digest at the end.
 * Immutable. What the header and the digest look like is a {@link Dm13Reading}; a session id is not among what is known,
 * so the phone chooses one.
 */
public final class Dm13Notification {

    private final Dm13Reading reading;
    private final int version;
    private final List<Option> options;
    private final byte[] octets;

    Dm13Notification(Dm13Reading reading, int version, List<Option> options, byte[] octets) {
        this.reading = reading;
        this.version = version;
        this.options = List.copyOf(options);
        this.octets = octets;
    }

    /**
     * Reads a notification; the array is not copied and must not be changed.
     *
     * @throws NotificationFormatException when it is none in this reading
     */
    public static Dm13Notification decode(byte[] octets, Dm13Reading reading) {
        return new Dm13Reader(octets, reading).read();
    }

    /**
     * Lists the fields of a notification.
     *
     * @throws NotificationFormatException when it is none in this reading
     */
    public static List<Field> fields(byte[] octets, Dm13Reading reading) {
        Dm13Reader reader = new Dm13Reader(octets, reading);
        reader.read();
        return reader.fields();
    }

    /**
     * Options with their digest.
     *
     * @param version value of the version field, 0 to 15
     * @param options in rising order of their numbers, the server's identifier first
     * @param server the server's identifier and its password towards the device
     * @throws IllegalArgumentException when the options are not in order, repeated or too many
     */
    public static Dm13Notification sign(
            Dm13Reading reading, int version, List<Option> options, Login server, Nonce nonce) {
        byte[] covered = Dm13Writer.write(version, options);
        byte[] digest = digest(reading, server, nonce, covered);
        byte[] octets = Arrays.copyOf(covered, covered.length + digest.length);
        System.arraycopy(digest, 0, octets, covered.length, digest.length);
        return new Dm13Notification(reading, version, options, octets);
    }

    /** The value of the version field. */
    public int version() {
        return version;
    }

    /** The options in their order. */
    public List<Option> options() {
        return options;
    }

    /** The identifier of the server. */
    public String serverId() {
        return first(OptionKind.SERVER_ID).map(Option::asText).orElseThrow();
    }

    /** The first option of a kind. */
    public Optional<Option> first(OptionKind kind) {
        return options.stream().filter(o -> o.kind() == kind).findFirst();
    }

    /** This as octets, which must not be changed. */
    public byte[] encode() {
        return octets;
    }

    /** Whether the digest is right for the server's secret and a nonce, in this reading. */
    public boolean isSignedBy(Login server, Nonce nonce) {
        int end = octets.length - reading.digestOctets();
        byte[] covered = Arrays.copyOf(octets, end);
        return MessageDigest.isEqual(
                digest(reading, server, nonce, covered), Arrays.copyOfRange(octets, end, octets.length));
    }

    private static byte[] digest(Dm13Reading reading, Login server, Nonce nonce, byte[] covered) {
        return TriggerDigest.of(reading.algorithm(), server, nonce, covered);
    }

    @Override
    public String toString() {
        return "Dm13Notification[%d, %s]".formatted(version, options);
    }
}
