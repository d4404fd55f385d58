package dev.provost.push;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * User data of one short message, or a datagram that looks like one: a user data header of WDP and what follows it.
 *
 * @param ports where it goes; absent when the header does not say so
 * @param concatenation which part of a long message it is; absent when it is a whole one
 * @param payload what follows the header; not copied, must not be changed
 */
public record Datagram(Optional<Ports> ports, Optional<Concatenation> concatenation, byte[] payload) {

    public Datagram {
        Objects.requireNonNull(payload, "payload");
    }

    /**
     * Reads user data that begins with a header.
     *
     * @throws PushFormatException when the header is broken
     */
    public static Datagram decode(byte[] octets) {
        return DatagramReader.read(octets).datagram();
    }

    /**
     * Lists the fields of the header, the payload as one.
     *
     * @throws PushFormatException when the header is broken
     */
    public static List<Field> fields(byte[] octets) {
        return DatagramReader.read(octets).fields();
    }

    /**
     * Whether octets that are either a push unit or user data with a header are the latter: the second octet of a push
     * unit is its type, which no element of a header uses as its identifier.
     */
    public static boolean hasHeader(byte[] octets) {
        return octets.length > 1 && octets[1] != PushReader.PUSH && octets[1] != PushReader.CONFIRMED_PUSH;
    }

    /** This as octets, the header first. */
    public byte[] encode() {
        return DatagramWriter.write(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Datagram that
                && ports.equals(that.ports)
                && concatenation.equals(that.concatenation)
                && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hash(ports, concatenation) + Arrays.hashCode(payload);
    }

    @Override
    public String toString() {
        return "Datagram[%s, %s, %d octets]".formatted(ports, concatenation, payload.length);
    }
}
