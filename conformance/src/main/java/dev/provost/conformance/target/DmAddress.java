package dev.provost.conformance.target;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Addresses of DM endpoints. */
final class DmAddress {

    private DmAddress() {}

    /** The absolute address with {@code http} or {@code https}, a host and no fragment; empty for anything else. */
    static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean known = scheme.equals("http") || scheme.equals("https");
            return known && uri.getRawAuthority() != null && uri.getFragment() == null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
