package dev.provost.download;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Addresses as servers give them, checked: an absolute http or https URL without user name and fragment. */
final class ObjectUrl {

    private ObjectUrl() {}

    /** What is wrong with an address or what it is: exactly one of the two is there. */
    record Checked(Optional<String> url, String reason) {

        private static Checked bad(String given, String why) {
            return new Checked(Optional.empty(), "%s is no URL to download from: %s".formatted(Shown.of(given), why));
        }
    }

    static Checked absolute(String given) {
        try {
            return check(given, new URI(given.strip()));
        } catch (URISyntaxException e) {
            return Checked.bad(given, e.getReason() + " at character " + e.getIndex());
        }
    }

    /** An address that may be relative to one that was checked. */
    static Checked resolve(String base, String given) {
        try {
            return check(given, URI.create(base).resolve(new URI(given.strip())));
        } catch (URISyntaxException e) {
            return Checked.bad(given, e.getReason() + " at character " + e.getIndex());
        }
    }

    private static Checked check(String given, URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Checked.bad(given, "it does not begin with http:// or https://");
        }
        String authority = uri.getRawAuthority();
        if (authority == null || authority.isEmpty() || authority.startsWith(":")) {
            return Checked.bad(given, "it names no host");
        }
        if (authority.indexOf('@') >= 0) {
            return Checked.bad(given, "it carries a user name");
        }
        String port = authority.substring(authority.lastIndexOf(']') + 1);
        int colon = port.lastIndexOf(':');
        if (colon >= 0 && !isPort(port.substring(colon + 1))) {
            return Checked.bad(given, "its port is none");
        }
        String text = uri.toString();
        int fragment = text.indexOf('#');
        return new Checked(Optional.of(fragment < 0 ? text : text.substring(0, fragment)), "");
    }

    private static boolean isPort(String digits) {
        return digits.isEmpty()
                || digits.matches("\\d{1,5}") && Integer.parseInt(digits) > 0 && Integer.parseInt(digits) < 65_536;
    }
}
