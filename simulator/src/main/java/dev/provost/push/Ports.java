package dev.provost.push;

/**
 * The ports of a datagram.
 *
 * @param destination where it goes, 0 to 65535
 * @param source where it comes from, 0 to 65535
 */
public record Ports(int destination, int source) {

    public Ports {
        require("destination", destination);
        require("source", source);
    }

    /** From the given port to that of connectionless push, {@value PushMessage#PORT}. */
    public static Ports toPush(int source) {
        return new Ports(PushMessage.PORT, source);
    }

    private static void require(String name, int port) {
        if (port < 0 || port > 0xFFFF) {
            throw new IllegalArgumentException("The %s port %d; use 0 to 65535.".formatted(name, port));
        }
    }
}
