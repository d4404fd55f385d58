package dev.provost.push;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The media types of device management and their short codes in WSP, from the registry of OMA. */
public final class MediaTypes {

    /** Notification of DM 1.1.2 and 1.2, package #0. */
    public static final String NOTIFICATION = "application/vnd.syncml.notification";

    /** Notification of DM 1.3, package #0. */
    public static final String NOTIFICATION_1_3 = "application/vnd.syncml.dm.notification";

    /** Bootstrap document of Client Provisioning in WBXML. */
    public static final String CONNECTIVITY_WBXML = "application/vnd.wap.connectivity-wbxml";

    /** Bootstrap document of Client Provisioning in XML. */
    public static final String CONNECTIVITY_XML = "text/vnd.wap.connectivity-xml";

    /** DM message in WBXML. */
    public static final String DM_WBXML = "application/vnd.syncml.dm+wbxml";

    /** DM message in XML. */
    public static final String DM_XML = "application/vnd.syncml.dm+xml";

    private static final Map<String, Integer> CODES = Map.ofEntries(
            Map.entry("application/vnd.wap.sic", 0x2E),
            Map.entry("application/vnd.wap.slc", 0x30),
            Map.entry(CONNECTIVITY_XML, 0x35),
            Map.entry(CONNECTIVITY_WBXML, 0x36),
            Map.entry(DM_WBXML, 0x42),
            Map.entry(DM_XML, 0x43),
            Map.entry(NOTIFICATION, 0x44),
            Map.entry("application/vnd.oma.dd+xml", 0x47),
            Map.entry("application/vnd.syncml.ds.notification", 0x4E),
            Map.entry("application/vnd.oma.dd2+xml", 0x51),
            Map.entry(NOTIFICATION_1_3, 0x58));

    private static final Map<Integer, String> NAMES =
            CODES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private MediaTypes() {}

    /** The short code of a media type, or empty when it has to be written out. */
    public static OptionalInt code(String mediaType) {
        Integer code = CODES.get(mediaType);
        return code == null ? OptionalInt.empty() : OptionalInt.of(code);
    }

    /** The media type with the given short code, or empty when it is none of these. */
    public static Optional<String> ofCode(int code) {
        return Optional.ofNullable(NAMES.get(code));
    }
}
