package dev.provost.bootstrap.cp;

import dev.provost.syncml.Encoding;
import dev.provost.syncml.codec.AttributedElement;
import dev.provost.syncml.codec.CodecLimits;
import dev.provost.syncml.codec.MalformedMessageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a document of elements; what other types of elements there are is left out. */
final class ProvisioningReader {

    static final CodecLimits LIMITS = new CodecLimits(64 << 10, 16, 5_000);

    private ProvisioningReader() {}

    static ProvisioningDocument read(Encoding encoding, byte[] document) {
        try {
            return document(
                    switch (encoding) {
                        case XML -> AttributedElement.read(document, LIMITS);
                        case WBXML -> new ProvisioningWbxmlReader(document, LIMITS).read();
                    });
        } catch (MalformedMessageException e) {
            throw new BadProvisioningException(String.valueOf(e.getMessage()));
        }
    }

    private static ProvisioningDocument document(AttributedElement root) {
        if (!root.name().equals(ProvisioningTokens.DOCUMENT)) {
            throw new BadProvisioningException(
                    root.offset(), shown(root.name()), "the root of a provisioning document is wap-provisioningdoc");
        }
        return new ProvisioningDocument(
                Optional.ofNullable(root.attributes().get("version")).orElse(""), characteristics(root));
    }

    private static List<Characteristic> characteristics(AttributedElement parent) {
        List<Characteristic> all = new ArrayList<>();
        for (AttributedElement element : parent.children()) {
            if (element.name().equals(ProvisioningTokens.CHARACTERISTIC)) {
                all.add(new Characteristic(attribute(element, "type"), parms(element), characteristics(element)));
            } else if (!element.name().equals(ProvisioningTokens.PARM)) {
                throw new BadProvisioningException(
                        element.offset(),
                        shown(element.name()),
                        "only characteristic and parm may stand in a provisioning document");
            }
        }
        return all;
    }

    private static List<Parm> parms(AttributedElement parent) {
        return parent.children().stream()
                .filter(e -> e.name().equals(ProvisioningTokens.PARM))
                .map(e -> new Parm(
                        attribute(e, "name"), Optional.ofNullable(e.attributes().get("value"))))
                .toList();
    }

    private static String attribute(AttributedElement element, String name) {
        return Optional.ofNullable(element.attributes().get(name))
                .filter(value -> !value.isEmpty())
                .orElseThrow(() ->
                        new BadProvisioningException(element.offset(), element.name(), "'" + name + "' is missing"));
    }

    private static String shown(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "..." : name;
    }
}
