package dev.provost.push;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a user data header; elements that mean nothing here are passed over. */
final class DatagramReader {

    static final int CONCATENATION_8 = 0x00;
    static final int PORTS_16 = 0x05;
    static final int CONCATENATION_16 = 0x08;

    private final byte[] octets;
    private final List<Field> fields = new ArrayList<>();
    private @Nullable Ports ports;
    private @Nullable Concatenation concatenation;

    private DatagramReader(byte[] octets) {
        this.octets = octets;
    }

    /** What was read: the datagram and its fields. */
    record Outcome(Datagram datagram, List<Field> fields) {}

    static Outcome read(byte[] octets) {
        return new DatagramReader(octets).userData();
    }

    private Outcome userData() {
        if (octets.length == 0) {
            throw new PushFormatException(0, "UDHL", "the octets end here");
        }
        int length = octet(0);
        int payload = 1 + length;
        if (payload > octets.length) {
            throw new PushFormatException(
                    0, "UDHL", "claims %d octets, only %d remain".formatted(length, octets.length - 1));
        }
        fields.add(new Field(0, 1, "UDHL", Integer.toString(length)));
        int at = 1;
        while (at < payload) {
            at = element(at, payload);
        }
        fields.add(new Field(payload, octets.length - payload, "user data", octets.length - payload + " octets"));
        return new Outcome(
                new Datagram(
                        Optional.ofNullable(ports),
                        Optional.ofNullable(concatenation),
                        Arrays.copyOfRange(octets, payload, octets.length)),
                List.copyOf(fields));
    }

    private int element(int at, int limit) {
        if (limit - at < 2) {
            throw new PushFormatException(at, "IEI", "the header ends before the length of this element");
        }
        int id = octet(at);
        int length = octet(at + 1);
        int data = at + 2;
        if (length > limit - data) {
            throw new PushFormatException(
                    at + 1, "IEDL", "claims %d octets, only %d remain in the header".formatted(length, limit - data));
        }
        switch (id) {
            case PORTS_16 -> ports(at, length);
            case CONCATENATION_8 -> concatenation(at, length, 1);
            case CONCATENATION_16 -> concatenation(at, length, 2);
            default -> fields.add(new Field(at, 2 + length, "element 0x%02X".formatted(id), "not of interest"));
        }
        return data + length;
    }

    private void ports(int at, int length) {
        requireLength(at, length, 4, "ports");
        Ports read = new Ports(number(at + 2), number(at + 4));
        ports = read;
        fields.add(new Field(at, 6, "ports", "to %d from %d".formatted(read.destination(), read.source())));
    }

    private void concatenation(int at, int length, int referenceOctets) {
        requireLength(at, length, referenceOctets + 2, "concatenation");
        int reference = referenceOctets == 1 ? octet(at + 2) : number(at + 2);
        int total = octet(at + 2 + referenceOctets);
        int sequence = octet(at + 3 + referenceOctets);
        if (sequence < 1 || sequence > total) {
            throw new PushFormatException(
                    at + 3 + referenceOctets, "concatenation", "part %d of %d".formatted(sequence, total));
        }
        concatenation = new Concatenation(reference, total, sequence);
        fields.add(new Field(
                at, 2 + length, "concatenation", "part %d of %d, reference %d".formatted(sequence, total, reference)));
    }

    private static void requireLength(int at, int actual, int expected, String name) {
        if (actual != expected) {
            throw new PushFormatException(at + 1, name, "has %d octets, %d are due".formatted(actual, expected));
        }
    }

    private int octet(int at) {
        return octets[at] & 0xFF;
    }

    private int number(int at) {
        return octet(at) << 8 | octet(at + 1);
    }
}
