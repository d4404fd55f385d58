package dev.provost.download;

import dev.provost.syncml.Element;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.codec.CodecLimits;
import dev.provost.syncml.codec.MalformedMessageException;
import dev.provost.syncml.codec.MarkupCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes descriptors in XML (OMA Download 1.0). Documents are bounded, nothing is ever fetched, declarations of
 * entities are refused.
 */
public final class DescriptorFormat {

    /** The longest document that is read, in octets. */
    public static final int MOST_OCTETS = 64 << 10;

    private static final CodecLimits LIMITS = new CodecLimits(MOST_OCTETS, 16, 256);

    private DescriptorFormat() {}

    /** Reads a document; never throws. */
    public static DescriptorReading read(byte[] document) {
        try {
            return new DescriptorReader().read(MarkupCodec.readPlaced(Encoding.XML, document, LIMITS));
        } catch (MalformedMessageException e) {
            return new DescriptorReading.Refused(
                    DownloadProblem.BAD_DESCRIPTOR,
                    "The download descriptor is no XML that can be read: " + e.getMessage(),
                    Optional.empty());
        }
    }

    /** Writes a document with the namespace of descriptors. */
    public static byte[] write(DownloadDescriptor descriptor) {
        List<Element> children = new ArrayList<>();
        children.add(leaf("objectURI", descriptor.objectUri()));
        children.add(leaf("size", Long.toString(descriptor.size())));
        descriptor.types().forEach(type -> children.add(leaf("type", type)));
        descriptor.name().ifPresent(text -> children.add(leaf("name", text)));
        children.add(leaf("DDVersion", descriptor.version()));
        descriptor.vendor().ifPresent(text -> children.add(leaf("vendor", text)));
        descriptor.description().ifPresent(text -> children.add(leaf("description", text)));
        descriptor.installNotifyUri().ifPresent(text -> children.add(leaf("installNotifyURI", text)));
        descriptor.nextUrl().ifPresent(text -> children.add(leaf("nextURL", text)));
        descriptor.infoUrl().ifPresent(text -> children.add(leaf("infoURL", text)));
        descriptor.iconUri().ifPresent(text -> children.add(leaf("iconURI", text)));
        descriptor.installParam().ifPresent(text -> children.add(leaf("installParam", text)));
        return MarkupCodec.write(Encoding.XML, new Element(DownloadDescriptor.NAMESPACE, "media", "", children));
    }

    private static Element leaf(String name, String text) {
        return new Element(DownloadDescriptor.NAMESPACE, name, text, List.of());
    }
}
