package dev.provost.syncml.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a document of {@linkplain AttributedElement elements with attributes}. */
final class AttributedReader {

    private AttributedReader() {}

    static AttributedElement read(byte[] document, CodecLimits limits) {
        XmlTokenReader tokens = new XmlTokens(limits).read(document, Oddities.IGNORED);
        if (tokens.next() != TokenReader.Token.START) {
            throw new MalformedMessageException(tokens.offset(), "the document has no element");
        }
        AttributedElement root = element(tokens);
        tokens.next();
        return root;
    }

    private static AttributedElement element(XmlTokenReader tokens) {
        String name = tokens.name();
        Map<String, String> attributes = tokens.attributes();
        long offset = tokens.offset();
        List<AttributedElement> children = new ArrayList<>();
        while (true) {
            switch (tokens.next()) {
                case START -> children.add(element(tokens));
                case END, EOF -> {
                    return new AttributedElement(name, attributes, children, offset);
                }
                case TEXT, OPAQUE -> {}
            }
        }
    }
}
