package dev.provost.bootstrap;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins the address and the port of a server, which documents give apart. */
final class ServerAddress {

    private static final Pattern URL =
            Pattern.compile("(https?)://([^/?#:]+|\\[[^]/]*])([/?#].*)?", Pattern.CASE_INSENSITIVE);

    private ServerAddress() {}

    /** The address with the port; unchanged when it has a port, is no URL of HTTP, or the port is the usual one. */
    static String withPort(String address, int port) {
        Matcher url = URL.matcher(address);
        if (!url.matches() || port == ("https".equalsIgnoreCase(url.group(1)) ? 443 : 80)) {
            return address;
        }
        String rest = url.group(3) == null ? "" : url.group(3);
        return "%s://%s:%d%s".formatted(url.group(1), url.group(2), port, rest);
    }
}
