package dev.provost.conformance.compare;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes out of texts what differs from run to run: addresses, ids, nonces, digests, times. */
final class Lasting {

    private static final int LONGEST = 120;

    private record Replacement(Pattern pattern, String with) {
        static Replacement of(String regex, String with) {
            return new Replacement(Pattern.compile(regex), with);
        }
    }

    private static final List<Replacement> ALWAYS = List.of(
            Replacement.of("(https?://)[^/\\s\"?]+", "$1HOST"),
            Replacement.of("(?<![0-9.])\\d{1,3}(\\.\\d{1,3}){3}(:\\d+)?", "HOST"),
            Replacement.of(
                    "\\b\\d{4}-?\\d{2}-?\\d{2}T\\d{2}:?\\d{2}(:?\\d{2})?(\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2})?", "TIME"),
            Replacement.of("(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{2} \\w{3} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT", "DATE"),
            Replacement.of("\\b[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b", "UUID"),
            Replacement.of("\\d{9,}", "N"),
            Replacement.of("\\b(?=[0-9a-fA-F]*\\d)[0-9a-fA-F]{16,}\\b", "HEX"),
            Replacement.of(
                    "(https?://HOST/(?:[^/\\s\"?#]*/)*?)(?=[A-Za-z]*\\d)[A-Za-z0-9]{16,}(?=$|[/?;#\"\\s])", "$1BASE64"),
            // The slashes of an address belong to base64 as well.
            Replacement.of(
                    "(?<![\\w/+.])(?<!https?:)(?=[A-Za-z/+]*[0-9+/])[A-Za-z0-9+/]{16,}={0,2}(?![\\w/+.])", "BASE64"));

    private static final Map<String, List<Replacement>> HEADERS = Map.of(
            "set-cookie",
            List.of(Replacement.of("=[^;,]*", "=VALUE")),
            "etag",
            List.of(Replacement.of(".+", "VALUE")),
            "x-syncml-hmac",
            List.of(Replacement.of("username=\"[^\"]*\"", "username"), Replacement.of("mac=[^,\\s]+", "mac")));

    private Lasting() {}

    /** A text without what differs from run to run, cut where it is long. */
    static String of(String text) {
        String lasting = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
        for (Replacement each : ALWAYS) {
            lasting = each.pattern().matcher(lasting).replaceAll(each.with());
        }
        return lasting.length() <= LONGEST ? lasting : lasting.substring(0, LONGEST) + "...";
    }

    /** The value of a header of HTTP in the same way. */
    static String ofHeader(String name, String value) {
        String lasting = value.length() > 4 * LONGEST ? value.substring(0, 4 * LONGEST) : value;
        for (Replacement each : HEADERS.getOrDefault(name.toLowerCase(Locale.ROOT), List.of())) {
            lasting = each.pattern().matcher(lasting).replaceAll(each.with());
        }
        return of(lasting);
    }
}
