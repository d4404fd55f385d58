package dev.provost.bootstrap;

import dev.provost.push.ContentType;
import dev.provost.push.PushMessage;
import java.util.Arrays;
import java.util.Set;

/**
 * A bootstrap document as it reaches a device: by push, on a card or at manufacture.
 *
 * @param contentType its media type with the parameters {@code SEC} and {@code MAC}
 * @param document the octets; not copied, must not be changed
 */
public record BootstrapMessage(ContentType contentType, byte[] document) {

    /** A provisioning document in WBXML. */
    public static final String CP_WBXML = "application/vnd.wap.connectivity-wbxml";

    /** A provisioning document in XML. */
    public static final String CP_XML = "text/vnd.wap.connectivity-xml";

    /** A message of the DM profile. */
    public static final String DM_WBXML = "application/vnd.syncml.dm+wbxml";

    private static final Set<String> TYPES = Set.of(CP_WBXML, CP_XML, DM_WBXML);

    /** The bootstrap message that a push carries. */
    public static BootstrapMessage of(PushMessage push) {
        return new BootstrapMessage(push.contentType(), push.body());
    }

    /** A message without protection. */
    public static BootstrapMessage plain(String mediaType, byte[] document) {
        return new BootstrapMessage(ContentType.of(mediaType), document);
    }

    /** Whether content of the given type can be a bootstrap. */
    public static boolean isBootstrap(ContentType contentType) {
        return TYPES.contains(contentType.mediaType());
    }

    /** Whether this is of the DM profile. */
    public boolean isDmProfile() {
        return contentType.mediaType().equals(DM_WBXML);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BootstrapMessage that
                && contentType.equals(that.contentType)
                && Arrays.equals(document, that.document);
    }

    @Override
    public int hashCode() {
        return 31 * contentType.hashCode() + Arrays.hashCode(document);
    }

    @Override
    public String toString() {
        return "BootstrapMessage[%s, %d octets]".formatted(contentType.header(), document.length);
    }
}
