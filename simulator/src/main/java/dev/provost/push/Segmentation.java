package dev.provost.push;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Cuts a push into short messages. */
public final class Segmentation {

    /** Octets of the user data of one short message, header included. */
    public static final int SHORT_MESSAGE = 140;

    private static final int WHOLE = SHORT_MESSAGE - 7;
    private static final int PART = SHORT_MESSAGE - 12;
    private static final int MAX_PARTS = 0xFF;

    private Segmentation() {}

    /**
     * The datagrams for {@code payload} in order: one when it fits, else as many parts as it takes.
     *
     * @param reference number of the long message, 0 to 255; no other long message under way may have it
     * @throws IllegalArgumentException when it takes more than 255 parts
     */
    public static List<Datagram> of(byte[] payload, Ports ports, int reference) {
        if (payload.length <= WHOLE) {
            return List.of(new Datagram(Optional.of(ports), Optional.empty(), payload));
        }
        int total = (payload.length + PART - 1) / PART;
        if (total > MAX_PARTS) {
            throw new IllegalArgumentException(
                    "A push of %d octets takes %d short messages; 255 is the most.".formatted(payload.length, total));
        }
        if (reference < 0 || reference > 0xFF) {
            throw new IllegalArgumentException("Reference %d of a long message; use 0 to 255.".formatted(reference));
        }
        List<Datagram> parts = new ArrayList<>(total);
        for (int i = 0; i < total; i++) {
            byte[] part = Arrays.copyOfRange(payload, i * PART, Math.min(payload.length, (i + 1) * PART));
            parts.add(new Datagram(Optional.of(ports), Optional.of(new Concatenation(reference, total, i + 1)), part));
        }
        return List.copyOf(parts);
    }
}
