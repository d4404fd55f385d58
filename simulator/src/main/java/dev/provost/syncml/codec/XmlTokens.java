package dev.provost.syncml.codec;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import javax.xml.stream.XMLInputFactory;

/** Opens XML documents. One parser factory serves all documents of known names; a document with others gets its own. */
final class XmlTokens {

    private final CodecLimits limits;
    private final InputFactoryImpl shared = factory();

    XmlTokens(CodecLimits limits) {
        this.limits = limits;
    }

    XmlTokenReader read(byte[] document, Oddities oddities) {
        Nesting nesting = new Nesting(limits, document);
        InputFactoryImpl factory = XmlGuard.inspect(document).knowsAllNames() ? shared : factory();
        return new XmlTokenReader(factory, document, nesting, oddities);
    }

    private static InputFactoryImpl factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
