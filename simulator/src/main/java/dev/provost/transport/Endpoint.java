package dev.provost.transport;

/**
 * One end of a TCP connection.
 *
 * @param host name or address, IPv6 addresses without brackets
 * @param port 0 to 65535
 */
public record Endpoint(String host, int port) {

    public Endpoint {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is 0 to 65535, this is " + port);
        }
    }

    /** Host and port as in a URL, for instance {@code 127.0.0.1:8080} or {@code [::1]:8080}. */
    @Override
    public String toString() {
        return host.indexOf(':') < 0 ? host + ":" + port : "[" + host + "]:" + port;
    }
}
