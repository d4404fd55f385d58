package dev.provost.push;

/**
 * Which part of a long message a datagram is.
 *
 * @param reference number that the sender gave the whole message, 0 to 65535
 * @param total how many parts there are, 1 to 255
 * @param sequence which of them this is, from 1
 */
public record Concatenation(int reference, int total, int sequence) {

    public Concatenation {
        if (reference < 0 || reference > 0xFFFF) {
            throw new IllegalArgumentException("Reference %d of a long message; use 0 to 65535.".formatted(reference));
        }
        if (total < 1 || total > 0xFF || sequence < 1 || sequence > total) {
            throw new IllegalArgumentException("Part %d of %d; there are 1 to 255.".formatted(sequence, total));
        }
    }
}
