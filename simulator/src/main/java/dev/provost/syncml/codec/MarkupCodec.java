package dev.provost.syncml.codec;

import dev.provost.syncml.Element;
import dev.provost.syncml.Encoding;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads and writes a whole document as one {@link Element}: documents that are no messages, for instance a stand-alone
 * {@code MgmtTree}, and the opaque block of a {@code Data} that holds one. Attributes are not kept.
 */
public final class MarkupCodec {

    private MarkupCodec() {}

    /**
     * Reads a document of SyncML, MetInf or DM DDF elements (in XML: of any elements).
     *
     * @throws MalformedMessageException when the octets are not well formed or exceed a limit
     */
    public static Element read(Encoding encoding, byte[] document, CodecLimits limits) {
        TokenReader tokens = tokens(encoding, document, limits);
        tokens.next();
        Element root = element(tokens);
        tokens.next();
        return root;
    }

    /**
     * Reads a document whose reader wants to say where something is wrong, or to know text from opaque blocks.
     *
     * @throws MalformedMessageException when the octets are not well formed or exceed a limit
     */
    public static PlacedElement readPlaced(Encoding encoding, byte[] document, CodecLimits limits) {
        TokenReader tokens = tokens(encoding, document, limits);
        tokens.next();
        PlacedElement root = placed(tokens);
        tokens.next();
        return root;
    }

    private static TokenReader tokens(Encoding encoding, byte[] document, CodecLimits limits) {
        return switch (encoding) {
            case XML -> new XmlTokens(limits).read(document, Oddities.IGNORED);
            case WBXML -> new WbxmlTokenReader(document, limits, Oddities.IGNORED);
        };
    }

    private static PlacedElement placed(TokenReader tokens) {
        long offset = tokens.offset();
        String namespace = tokens.namespace();
        String name = tokens.name();
        DataCollector content = new DataCollector();
        List<PlacedElement> children = new ArrayList<>(0);
        while (true) {
            switch (tokens.next()) {
                case TEXT -> content.add(tokens.text());
                case OPAQUE -> content.add(tokens.octets());
                case START -> children.add(placed(tokens));
                case END, EOF -> {
                    return new PlacedElement(offset, namespace, name, content.toData(), children);
                }
            }
        }
    }

    /**
     * Writes a document. In WBXML a tree or device description announces {@code -//OMA//DTD-DM-DDF 1.2//EN} in its string
     * table and has its elements on page 2.
     *
     * @throws IllegalArgumentException when the encoding cannot carry a value, naming the place
     */
    public static byte[] write(Encoding encoding, Element root) {
        return switch (encoding) {
            case XML -> {
                XmlTokenWriter out = new XmlTokenWriter("");
                new ItemWriter(out).element(root);
                yield out.toArray();
            }
            case WBXML -> {
                WbxmlTokenWriter out = new WbxmlTokenWriter();
                new ItemWriter(out).element(root);
                yield out.toArray(WbxmlVersion.V1_2, publicId(root));
            }
        };
    }

    private static PublicId publicId(Element root) {
        return CodePage.ofNamespace(root.namespace()) == CodePage.DMDDF
                ? PublicId.DM_DDF_1_2
                : root.namespace().endsWith("1.1") ? PublicId.SYNCML_1_1 : PublicId.SYNCML_1_2;
    }

    private static Element element(TokenReader tokens) {
        String namespace = tokens.namespace();
        String name = tokens.name();
        TextCollector text = new TextCollector();
        List<Element> children = new ArrayList<>();
        while (true) {
            switch (tokens.next()) {
                case TEXT -> text.add(tokens.text());
                case OPAQUE -> text.add(tokens.octets());
                case START -> children.add(element(tokens));
                case END, EOF -> {
                    return text.toElement(namespace, name, children);
                }
            }
        }
    }
}
