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
        TokenReader tokens = switch (encoding) {
            case XML -> new XmlTokens(limits).read(document, Oddities.IGNORED);
            case WBXML -> new WbxmlTokenReader(document, limits, Oddities.IGNORED);
        };
        tokens.next();
        Element root = element(tokens);
        tokens.next();
        return root;
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
