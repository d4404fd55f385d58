package dev.provost.push;

import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The application on the phone that a push is for: {@code X-WAP-Application-ID}.
 *
 * @param uri its name; {@code 0x} and the code in hexadecimal when the code is none of the registry
 */
public record ApplicationId(String uri) {

    /** The DM client. */
    public static final ApplicationId DM_CLIENT = new ApplicationId("x-wap-application:syncml.dm");

    private static final Map<String, Integer> CODES = Map.ofEntries(
            Map.entry("x-wap-application:*", 0x00),
            Map.entry("x-wap-application:push.sia", 0x01),
            Map.entry("x-wap-application:wml.ua", 0x02),
            Map.entry("x-wap-application:wta.ua", 0x03),
            Map.entry("x-wap-application:mms.ua", 0x04),
            Map.entry("x-wap-application:push.syncml", 0x05),
            Map.entry("x-wap-application:loc.ua", 0x06),
            Map.entry(DM_CLIENT.uri(), 0x07),
            Map.entry("x-wap-application:drm.ua", 0x08),
            Map.entry("x-wap-application:emn.ua", 0x09),
            Map.entry("x-wap-application:wv.ua", 0x0A),
            Map.entry("x-oma-application:dlota.ua", 0x11),
            Map.entry("x-wap-microsoft:cfgmgr.ua", 0x9044));

    private static final Map<Integer, String> NAMES =
            CODES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    public ApplicationId {
        if (uri.isBlank() || !uri.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalArgumentException(
                    "'%s' is no application id. Use one such as %s.".formatted(uri, "x-wap-application:syncml.dm"));
        }
    }

    /** The application with the given short code. */
    public static ApplicationId ofCode(int code) {
        String known = NAMES.get(code);
        return new ApplicationId(known == null ? "0x%04X".formatted(code) : known);
    }

    /** Its short code, or empty when it has to be written out. */
    public OptionalInt code() {
        Integer known = CODES.get(uri);
        if (known != null) {
            return OptionalInt.of(known);
        }
        return uri.matches("0x[0-9A-F]{4,6}")
                ? OptionalInt.of(Integer.parseInt(uri.substring(2), 16))
                : OptionalInt.empty();
    }
}
