package dev.provost.reports.pcapng;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One side of a TCP conversation.
 *
 * @param address IPv4 address as a number
 * @param port TCP port
 */
record Endpoint(int address, int port) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final Pattern IPV4_AND_PORT =
            Pattern.compile("(?:[^/]*/)?(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3}):(\\d{1,5})");

    /** The endpoint written as {@code a.b.c.d:port}, with or without {@code name/} before it, or the fallback when it is written in any other way. */
    static Endpoint parse(String text, Endpoint fallback) {
        Matcher parts = IPV4_AND_PORT.matcher(text);
        if (!parts.matches()) {
            return fallback;
        }
        int address = 0;
        for (int group = 1; group <= 4; group++) {
            int octet = Integer.parseInt(parts.group(group));
            if (octet > 255) {
                return fallback;
            }
            address = address << 8 | octet;
        }
        int port = Integer.parseInt(parts.group(5));
        return port < 1 || port > 65535 ? fallback : new Endpoint(address, port);
    }

    /**
     * This, unless its port is that of HTTPS, which becomes that of HTTP: what was encrypted on the line is here in plain, and
     * readers would take it for TLS.
     */
    Endpoint inPlain() {
        return port == HTTPS ? new Endpoint(address, HTTP) : this;
    }

    /** This address with a port that is {@code distance} higher, wrapping into the dynamic range. */
    Endpoint portPlus(int distance) {
        int higher = port + distance;
        return new Endpoint(address, higher <= 65535 ? higher : 49152 + (higher - 49152) % 16384);
    }
}
