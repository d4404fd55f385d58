package dev.provost.reports.junit;

import dev.provost.reports.text.VisibleText;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes indented XML in which every text is well-formed whatever it contains. */
final class Tags {

    private final XMLStreamWriter out;
    private int depth;
    private boolean leaf;

    Tags(XMLStreamWriter out) throws XMLStreamException {
        this.out = out;
        out.writeStartDocument("UTF-8", "1.0");
    }

    void open(String name) throws XMLStreamException {
        newLine();
        out.writeStartElement(name);
        depth++;
        leaf = true;
    }

    void attribute(String name, String value) throws XMLStreamException {
        out.writeAttribute(name, VisibleText.of(value));
    }

    void text(String text) throws XMLStreamException {
        out.writeCharacters(VisibleText.of(text));
    }

    void end() throws XMLStreamException {
        depth--;
        if (!leaf) {
            newLine();
        }
        out.writeEndElement();
        leaf = false;
    }

    void close() throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeEndDocument();
        out.close();
    }

    private void newLine() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }
}
