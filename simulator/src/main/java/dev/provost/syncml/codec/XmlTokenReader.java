package dev.provost.syncml.codec;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Tokens of an XML document. A document type declaration is skipped unless it declares something itself; references to
 * entities other than the five that XML defines are refused, and nothing is ever fetched.
 */
final class XmlTokenReader implements TokenReader {

    private static final Set<String> ENCODINGS = Set.of("UTF-8", "US-ASCII", "ISO-8859-1");

    /** What may stand in an internal subset because it declares nothing: instructions and comments. */
    private static final Pattern HARMLESS = Pattern.compile("(?s)<\\?.*?\\?>|<!--.*?-->");

    private final XMLStreamReader2 xml;
    private final Nesting nesting;
    private final Oddities oddities;
    private String text = "";

    XmlTokenReader(InputFactoryImpl factory, byte[] document, Nesting nesting, Oddities oddities) {
        this.nesting = nesting;
        this.oddities = oddities;
        try {
            this.xml = (XMLStreamReader2) factory.createXMLStreamReader(new ByteArrayInputStream(document));
        } catch (XMLStreamException | RuntimeException e) {
            throw malformed(e, 0);
        }
        String encoding = xml.getEncoding();
        if (encoding != null && !ENCODINGS.contains(encoding)) {
            throw new MalformedMessageException(0, "character encoding " + Excerpt.of(encoding) + "; send UTF-8");
        }
        if (encoding != null && !encoding.equals(StandardCharsets.UTF_8.name())) {
            oddities.note(0, "character encoding " + encoding + " instead of UTF-8");
        }
    }

    @Override
    public Token next() {
        while (true) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return open();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    nesting.close();
                    return Token.END;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!nesting.isOutside()) {
                        return Token.TEXT;
                    }
                }
                case XMLStreamConstants.DTD -> refuseInternalSubset();
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new MalformedMessageException(
                            offset(), "reference to an entity; only the five entities of XML itself are allowed");
                case XMLStreamConstants.END_DOCUMENT -> {
                    return Token.EOF;
                }
                default -> {}
            }
        }
    }

    /** Moves the parser, which reports some malformed documents as bare runtime exceptions. */
    private int advance() {
        try {
            int event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text = xml.getText();
                case XMLStreamConstants.DTD ->
                    text = Objects.requireNonNullElse(xml.getDTDInfo().getDTDInternalSubset(), "");
                default -> text = "";
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw malformed(e, offset());
        }
    }

    private Token open() {
        nesting.open(offset());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributePrefix(i).isEmpty()) {
                oddities.note(
                        offset(),
                        "attribute '%s' of '%s' is none of SyncML"
                                .formatted(Excerpt.of(xml.getAttributeLocalName(i)), Excerpt.of(name())));
            }
        }
        return Token.START;
    }

    private void refuseInternalSubset() {
        if (!HARMLESS.matcher(text).replaceAll("").isBlank()) {
            throw new MalformedMessageException(
                    offset(), "the document type declaration has an internal subset, which SyncML has no use for");
        }
    }

    private static MalformedMessageException malformed(Exception cause, long fallback) {
        long offset = cause instanceof XMLStreamException e && e.getLocation() != null
                ? e.getLocation().getCharacterOffset()
                : fallback;
        String message = String.valueOf(cause.getMessage());
        int location = message.indexOf("\n at [row,col");
        return new MalformedMessageException(
                Math.max(0, offset),
                "not well-formed XML: " + Excerpt.ofSentence(location < 0 ? message : message.substring(0, location)));
    }

    @Override
    public long offset() {
        return xml.getLocationInfo().getStartingByteOffset();
    }

    @Override
    public String namespace() {
        String namespace = xml.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    @Override
    public String name() {
        return xml.getLocalName();
    }

    /** The attributes without a prefix of the element that has just begun, in order. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributePrefix(i).isEmpty()) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return attributes;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public boolean isBlank() {
        return text.isBlank();
    }

    @Override
    public byte[] octets() {
        throw new IllegalStateException("XML has no opaque blocks");
    }

    @Override
    public boolean announcesVersion() {
        return true;
    }
}
