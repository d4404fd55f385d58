package dev.provost.transport;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * An absolute URL with scheme {@code http} or {@code https}.
 *
 * @param secure whether the scheme is {@code https}
 * @param endpoint where the server listens; port 80 or 443 when the URL names none
 * @param target raw path with query; {@code /} when the URL has no path
 */
public record HttpUrl(boolean secure, Endpoint endpoint, String target) {

    /**
     * Reads a URL; a fragment is dropped.
     *
     * @throws BadUrlException when it is no absolute http or https URL
     */
    public static HttpUrl parse(String url) {
        URI uri = uri(url);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        if (!secure && !scheme.equals("http")) {
            throw new BadUrlException(url, "it does not start with http:// or https://");
        }
        if (uri.getRawAuthority() == null) {
            throw new BadUrlException(url, "it names no host");
        }
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        return new HttpUrl(secure, endpoint(url, uri.getRawAuthority(), secure ? 443 : 80), target);
    }

    /**
     * Reads what a peer gave as the next address: an absolute URL, or one relative to this.
     *
     * @throws BadUrlException when the outcome is no http or https URL
     */
    public HttpUrl resolve(String reference) {
        URI uri = uri(reference);
        return parse(uri.isAbsolute() ? reference : uri(toString()).resolve(uri).toString());
    }

    /** The value of the {@code Host} header: the port only where it is not the scheme's own. */
    public String hostHeader() {
        String both = endpoint.toString();
        return endpoint.port() == (secure ? 443 : 80) ? both.substring(0, both.lastIndexOf(':')) : both;
    }

    /** The URL as text. */
    @Override
    public String toString() {
        return (secure ? "https://" : "http://") + hostHeader() + target;
    }

    private static URI uri(String url) {
        try {
            return new URI(url.strip());
        } catch (URISyntaxException e) {
            throw new BadUrlException(url, "at character %d: %s".formatted(e.getIndex(), e.getReason()));
        }
    }

    /** By hand, because {@link URI#getHost()} knows no underscores and container networks do. */
    private static Endpoint endpoint(String url, String authority, int defaultPort) {
        if (authority.indexOf('@') >= 0) {
            throw new BadUrlException(url, "it carries a user name; put credentials into the account");
        }
        int colon = authority.indexOf(':', Math.max(0, authority.indexOf(']')));
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String port = colon < 0 ? "" : authority.substring(colon + 1);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        if (host.isEmpty()) {
            throw new BadUrlException(url, "it names no host");
        }
        return new Endpoint(host, port.isEmpty() ? defaultPort : port(url, port));
    }

    private static int port(String url, String digits) {
        int port = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            port = 10 * port + digit;
            if (digit < 0 || digit > 9 || port > 65_535) {
                throw new BadUrlException(url, "its port is \"" + digits + "\", not 1 to 65535");
            }
        }
        return port;
    }
}
