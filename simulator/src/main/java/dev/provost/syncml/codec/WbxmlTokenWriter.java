package dev.provost.syncml.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes WBXML with a numeric public identifier; the string
 * table holds the names of elements without a token, and an identifier that has no number. */
final class WbxmlTokenWriter implements TokenWriter {

    private static final boolean[] ASCII = new boolean[0x80];

    static {
        Arrays.fill(ASCII, true);
    }

    private final OctetSink body = new OctetSink(512);
    private final ElementPath path = new ElementPath();
    private final LiteralNames literals = new LiteralNames();
    private CodePage page = CodePage.SYNCML;
    private int pendingToken = -1;
    private int pendingLiteral;

    /** The document, with a header of the given version and identifier. */
    byte[] toArray(WbxmlVersion version, PublicId publicId) {
        OctetSink document = new OctetSink(body.size() + literals.size() + 64).put(version.octet());
        if (publicId.number() < 0) {
            document.put(0).putMultiByte(literals.index(publicId.fpi()));
        } else {
            document.putMultiByte(publicId.number());
        }
        document.putMultiByte(WbxmlHeader.UTF_8).putMultiByte(literals.size());
        return literals.putTo(document).put(body).toArray();
    }

    @Override
    public void start(Tag tag) {
        begin(tag.name());
        select(tag.page());
        pendingToken = tag.token();
    }

    @Override
    public void start(String namespace, String name) {
        CodePage wanted = namespace.isEmpty() ? page : CodePage.ofNamespace(namespace);
        if (wanted == null) {
            throw path.refuse(
                    "namespace '%s' of %s has no WBXML code page".formatted(Excerpt.of(namespace), Excerpt.of(name)));
        }
        Tag tag = wanted.find(name);
        if (tag != null) {
            start(tag);
            return;
        }
        if (!XmlNames.isLocalName(name)) {
            throw path.refuse("'%s' is no name of an XML element".formatted(Excerpt.of(name)));
        }
        begin(name);
        select(wanted);
        pendingToken = WbxmlScanner.LITERAL;
        pendingLiteral = literals.index(name);
    }

    @Override
    public void text(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (text.indexOf('\0') >= 0) {
            opaque(text.getBytes(StandardCharsets.UTF_8));
            return;
        }
        writePending(WbxmlScanner.WITH_CONTENT);
        body.put(WbxmlScanner.STR_I);
        for (int i = body.putWhile(ASCII, text, 0); i < text.length(); i = body.putWhile(ASCII, text, i + 1)) {
            int c = text.charAt(i);
            if (c >= Character.MIN_SURROGATE) {
                c = text.codePointAt(i);
                i += c > 0xFFFF ? 1 : 0;
            }
            if (!body.putCharacter(c)) {
                throw path.refuse("half a surrogate pair, U+%04X at position %d".formatted(c, i));
            }
        }
        body.put(0);
    }

    @Override
    public void opaque(byte[] octets) {
        writePending(WbxmlScanner.WITH_CONTENT);
        body.put(WbxmlScanner.OPAQUE).putMultiByte(octets.length).put(octets);
    }

    @Override
    public void end() {
        path.pop();
        if (pendingToken >= 0) {
            writePending(0);
        } else {
            body.put(WbxmlScanner.END);
        }
    }

    private void begin(String name) {
        writePending(WbxmlScanner.WITH_CONTENT);
        path.push(name);
    }

    private void select(@Nullable CodePage wanted) {
        if (wanted != null && wanted != page) {
            body.put(WbxmlScanner.SWITCH_PAGE).put(wanted.ordinal());
            page = wanted;
        }
    }

    private void writePending(int content) {
        if (pendingToken >= 0) {
            body.put(pendingToken | content);
            if (pendingToken == WbxmlScanner.LITERAL) {
                body.putMultiByte(pendingLiteral);
            }
            pendingToken = -1;
        }
    }
}
