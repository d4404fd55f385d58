package dev.provost.adapter;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where a push for a phone goes, in place of a telephone number: {@code udp://127.0.0.1:2948} takes a datagram with a push
 * unit of WSP, {@code http://127.0.0.1:8090/push/1} a POST of the content under its media type, {@code
 * tcp://127.0.0.1:2948} a connection with one push unit of WSP, ended by its closing.
 *
 * @param uri the address; host and port are always there
 */
public record PushAddress(URI uri) {

    private static final Set<String> SCHEMES = Set.of("udp", "http", "tcp");

    public PushAddress {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme) || uri.getHost() == null || uri.getPort() < 1) {
            throw new IllegalArgumentException(
                    "'%s' is no address for a push. Use one such as udp://127.0.0.1:2948.".formatted(uri));
        }
    }

    /**
     * The address that {@code text} names.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static PushAddress of(String text) {
        return new PushAddress(URI.create(text));
    }
}
