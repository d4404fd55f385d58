package dev.provost.conformance.independent.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A message of a device, as the DOM shows it. */
final class Incoming {

    private final Element header;
    private final Element body;

    private Incoming(Element header, Element body) {
        this.header = header;
        this.body = body;
    }

    /** A parser for {@link #read}; to make one takes longer than to read a message. */
    static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java has a parser that reads no external DTD", e);
        }
    }

    /** Reads a message; empty when it is none. */
    static Optional<Incoming> read(byte[] octets, DocumentBuilder builder) {
        try {
            Element root = builder.parse(new ByteArrayInputStream(octets)).getDocumentElement();
            return child(root, "SyncHdr").flatMap(h -> child(root, "SyncBody").map(b -> new Incoming(h, b)));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        }
    }

    String header(String path) {
        return text(header, path);
    }

    Optional<Element> cred() {
        return child(header, "Cred");
    }

    boolean isFinal() {
        return child(body, "Final").isPresent();
    }

    List<Element> commands() {
        return children(body).stream()
                .filter(e -> !e.getLocalName().equals("Final"))
                .toList();
    }

    boolean holdsAlert(String code) {
        return commands().stream()
                .anyMatch(
                        c -> c.getLocalName().equals("Alert") && text(c, "Data").equals(code));
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(e -> e.getLocalName().equals(name))
                .toList();
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** The text at a path such as {@code Target/LocURI}; empty when there is none. */
    static String text(Element from, String path) {
        Optional<Element> at = Optional.of(from);
        for (String name : path.split("/")) {
            at = at.flatMap(e -> child(e, name));
        }
        return at.map(Element::getTextContent).orElse("");
    }
}
