package dev.provost.syncml.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes compact XML in UTF-8; a namespace is declared on the first element that uses it. */
final class XmlTokenWriter implements TokenWriter {

    private static final byte[] PROLOGUE = ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    private static final byte[] NAMESPACE = ascii(" xmlns=\"");
    private static final byte[] AMP = ascii("&amp;");
    private static final byte[] LT = ascii("&lt;");
    private static final byte[] GT = ascii("&gt;");
    private static final byte[] QUOT = ascii("&quot;");
    private static final byte[] CR = ascii("&#13;");

    /** Characters that stand for themselves. */
    private static final boolean[] PLAIN = new boolean[0x80];

    static {
        Arrays.fill(PLAIN, ' ', PLAIN.length, true);
        "&<>\"".chars().forEach(c -> PLAIN[c] = false);
    }

    private final OctetSink out = new OctetSink(1024);
    private final ElementPath path = new ElementPath();
    private final String root;
    private String[] namespaces = new String[16];
    private boolean startIsOpen;

    /** A writer whose elements of the representation protocol have the given namespace. */
    XmlTokenWriter(String rootNamespace) {
        this.root = rootNamespace;
        this.namespaces[0] = "";
        out.put(PROLOGUE);
    }

    byte[] toArray() {
        return out.toArray();
    }

    @Override
    public void start(Tag tag) {
        start(tag.page() == CodePage.SYNCML ? root : tag.page().namespace(), tag.name(), tag.octets());
    }

    @Override
    public void start(String namespace, String name) {
        if (!XmlNames.isLocalName(name)) {
            throw path.refuse("'%s' is no name of an XML element".formatted(Excerpt.of(name)));
        }
        start(namespace, name, name.getBytes(StandardCharsets.UTF_8));
    }

    private void start(String namespace, String name, byte[] octets) {
        closeStart();
        String inherited = namespaces[path.depth()];
        path.push(name);
        if (path.depth() == namespaces.length) {
            namespaces = Arrays.copyOf(namespaces, namespaces.length * 2);
        }
        namespaces[path.depth()] = namespace;
        out.put('<').put(octets);
        if (!namespace.equals(inherited)) {
            out.put(NAMESPACE);
            characters(namespace);
            out.put('"');
        }
        startIsOpen = true;
    }

    @Override
    public void text(String text) {
        if (!text.isEmpty()) {
            closeStart();
            characters(text);
        }
    }

    @Override
    public void opaque(byte[] octets) {
        text(Utf8.decode(octets)
                .orElseThrow(
                        () -> path.refuse("%d octets that are no text cannot be written as XML; send them as base64"
                                .formatted(octets.length))));
    }

    @Override
    public void end() {
        String name = path.pop();
        if (startIsOpen) {
            out.put('/').put('>');
            startIsOpen = false;
            return;
        }
        out.put('<').put('/');
        Tag tag = CodePage.SYNCML.find(name);
        out.put(tag == null ? name.getBytes(StandardCharsets.UTF_8) : tag.octets())
                .put('>');
    }

    private void closeStart() {
        if (startIsOpen) {
            out.put('>');
            startIsOpen = false;
        }
    }

    private void characters(String text) {
        for (int i = out.putWhile(PLAIN, text, 0); i < text.length(); i = out.putWhile(PLAIN, text, i + 1)) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.put(AMP);
                case '<' -> out.put(LT);
                case '>' -> out.put(GT);
                case '"' -> out.put(QUOT);
                case '\r' -> out.put(CR);
                default -> i = character(text, i, c);
            }
        }
    }

    private int character(String text, int at, char c) {
        int codePoint = Character.isHighSurrogate(c) ? text.codePointAt(at) : c;
        if (!XmlNames.isCharacter(c) || !out.putCharacter(codePoint)) {
            throw path.refuse("character U+%04X at position %d cannot be written as XML".formatted((int) c, at));
        }
        return codePoint > 0xFFFF ? at + 1 : at;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
