package dev.provost.reports.html;

import dev.provost.reports.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A generated page, parsed. The page is well-formed XML on purpose: what breaks out of its place breaks the parser. */
final class Page {

    private final String text;
    private final Document document;

    private Page(String text, Document document) {
        this.text = text;
        this.document = document;
    }

    static Page of(RunResult run, Path directory) throws IOException {
        Path file = directory.resolve("index.html");
        HtmlReport.write(run, file);
        return of(file);
    }

    static Page of(Path file) throws IOException {
        try {
            return new Page(
                    Files.readString(file),
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(file.toFile()));
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError("The page is not well-formed: " + e.getMessage(), e);
        }
    }

    String text() {
        return text;
    }

    Element root() {
        return document.getDocumentElement();
    }

    /** All elements with one of the names, in document order; all elements without a name. */
    List<Element> all(String... names) {
        Predicate<Element> wanted =
                names.length == 0 ? e -> true : e -> List.of(names).contains(e.getTagName());
        return elements(root()).filter(wanted).toList();
    }

    /** All elements inside another, in document order. */
    static Stream<Element> elements(Element parent) {
        NodeList nodes = parent.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements.stream();
    }

    /** The element with the given id. */
    Element byId(String id) {
        return all().stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The page has no element with the id " + id));
    }

    /** The text of an element with runs of blanks made one. */
    static String words(Element element) {
        return element.getTextContent().strip().replaceAll("\\s+", " ");
    }
}
