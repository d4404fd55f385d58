package dev.provost.syncml.codec;

import java.util.Base64;
import java.util.Optional;

/** Indented XML for people: an element with only text on one line, characters that XML cannot carry as a visible escape. */
final class PrettyXml implements TokenWriter {

    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder(1024);
    private final ElementPath path = new ElementPath();
    private final ElementPath namespaces = new ElementPath();
    private final String root;
    private boolean startIsOpen;
    private boolean hasText;

    /** A writer whose elements of the representation protocol have the given namespace. */
    PrettyXml(String rootNamespace) {
        this.root = rootNamespace;
        this.namespaces.push("");
    }

    @Override
    public void start(Tag tag) {
        start(tag.page() == CodePage.SYNCML ? root : tag.page().namespace(), tag.name());
    }

    @Override
    public void start(String namespace, String name) {
        closeStart();
        newLine();
        out.append('<').append(Excerpt.of(name));
        if (!namespace.equals(namespaces.last())) {
            out.append(" xmlns=\"");
            characters(namespace);
            out.append('"');
        }
        path.push(name);
        namespaces.push(namespace);
        startIsOpen = true;
        hasText = false;
    }

    @Override
    public void text(String text) {
        if (!text.isEmpty()) {
            closeStart();
            characters(text);
            hasText = true;
        }
    }

    @Override
    public void opaque(byte[] octets) {
        closeStart();
        Optional<String> text = Utf8.decode(octets).filter(PrettyXml::isPlain);
        if (text.isPresent()) {
            text(text.get());
        }
        comment(
                text.isPresent()
                        ? "opaque, %d octets".formatted(octets.length)
                        : "opaque, %d octets, base64: %s"
                                .formatted(octets.length, Base64.getEncoder().encodeToString(octets)));
        hasText = true;
    }

    @Override
    public void end() {
        String name = path.pop();
        namespaces.pop();
        if (startIsOpen) {
            out.append("/>");
            startIsOpen = false;
        } else {
            if (!hasText) {
                newLine();
            }
            out.append("</").append(Excerpt.of(name)).append('>');
        }
        hasText = false;
    }

    /** Ends the document where it is, with a remark on a line of its own. */
    String finish(String remark) {
        closeStart();
        newLine();
        comment(remark);
        return out.append('\n').toString();
    }

    String finish() {
        return out.append('\n').toString();
    }

    private void comment(String text) {
        out.append("<!-- ");
        characters(text.replace("--", "- -"));
        out.append(" -->");
    }

    private void closeStart() {
        if (startIsOpen) {
            out.append('>');
            startIsOpen = false;
        }
    }

    private void newLine() {
        if (!out.isEmpty()) {
            out.append('\n').repeat(INDENT, path.depth());
        }
    }

    private void characters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> {
                    if (c != '\n' && c != '\t' && Character.isISOControl(c)) {
                        out.append("\\u%04X".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> XmlNames.isCharacter((char) c));
    }
}
