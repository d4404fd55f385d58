package dev.provost.bootstrap.cp;

import dev.provost.syncml.Encoding;
import java.util.List;
import java.util.stream.Stream;

/**
 * A document of OMA Client Provisioning 1.1. Immutable. What is read is bounded: 64 KiB, 16 levels, 5000 elements.
 *
 * @param version the version of the document, empty when it states none
 * @param characteristics its groups, in order
 */
public record ProvisioningDocument(String version, List<Characteristic> characteristics) {

    /** The version that is written. */
    public static final String VERSION = "1.1";

    public ProvisioningDocument {
        characteristics = List.copyOf(characteristics);
    }

    /** A document of version {@value #VERSION}. */
    public static ProvisioningDocument of(Characteristic... characteristics) {
        return new ProvisioningDocument(VERSION, List.of(characteristics));
    }

    /**
     * Reads a document.
     *
     * @throws BadProvisioningException when the octets are not well formed, exceed a bound, or are something else
     */
    public static ProvisioningDocument read(Encoding encoding, byte[] document) {
        return ProvisioningReader.read(encoding, document);
    }

    /** The document as octets; XML is indented for people. */
    public byte[] write(Encoding encoding) {
        return switch (encoding) {
            case XML -> ProvisioningXmlWriter.write(this);
            case WBXML -> ProvisioningWbxmlWriter.write(this);
        };
    }

    /** The groups of the given type. */
    public Stream<Characteristic> characteristics(String type) {
        return characteristics.stream().filter(c -> c.type().equals(type));
    }
}
