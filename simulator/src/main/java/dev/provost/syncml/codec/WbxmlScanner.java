package dev.provost.syncml.codec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Splits the body of a WBXML document into its tokens, code page switches included. Not thread-safe. */
final class WbxmlScanner {

    static final int SWITCH_PAGE = 0x00;
    static final int END = 0x01;
    static final int ENTITY = 0x02;
    static final int STR_I = 0x03;
    static final int LITERAL = 0x04;
    static final int STR_T = 0x83;
    static final int OPAQUE = 0xC3;
    static final int WITH_CONTENT = 0x40;
    private static final int WITH_ATTRIBUTES = 0x80;

    /** The kinds of token. */
    enum Kind {
        PAGE,
        END,
        TEXT,
        OPAQUE,
        TAG,
        EOF
    }

    private final byte[] document;
    private final WbxmlHeader header;
    private final Octets in;
    private final StringTable table;
    private CodePage page;
    private int start;
    private int token;
    private String name = "";
    private int from;
    private int to;
    private @Nullable String character;

    WbxmlScanner(byte[] document, WbxmlHeader header, CodecLimits limits) {
        this.document = document;
        this.header = header;
        this.page = header.firstPage();
        this.in = new Octets(document, header.bodyOffset(), this::place);
        this.table = new StringTable(header, in, limits);
    }

    Kind next() {
        start = in.position();
        if (in.isAtEnd()) {
            return Kind.EOF;
        }
        token = in.next("a token");
        character = null;
        return switch (token) {
            case SWITCH_PAGE -> switchPage();
            case END -> Kind.END;
            case ENTITY -> entity();
            case STR_I -> inline();
            case STR_T -> slice(table.reference("a string"), table.end());
            case OPAQUE -> opaque();
            case LITERAL, LITERAL | WITH_CONTENT -> literal();
            default -> tag();
        };
    }

    /** Where the current token begins. */
    int start() {
        return start;
    }

    /** Where the next token begins. */
    int end() {
        return in.position();
    }

    /** The first octet of the current token. */
    int token() {
        return token;
    }

    /** The page in force. */
    CodePage page() {
        return page;
    }

    /** The name of the current tag. */
    String name() {
        return name;
    }

    /** Whether content and an END follow the current tag. */
    boolean hasContent() {
        return (token & WITH_CONTENT) != 0;
    }

    String text() {
        return character != null ? character : decode(from, to);
    }

    boolean isBlank() {
        if (character != null) {
            return character.isBlank();
        }
        for (int i = from; i < to; i++) {
            if (document[i] != ' ' && document[i] != '\n' && document[i] != '\r' && document[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    byte[] octets() {
        return Arrays.copyOfRange(document, from, to);
    }

    MalformedMessageException malformed(String what) {
        return in.malformed(start, what);
    }

    private Kind switchPage() {
        int number = in.next("the number of a code page");
        CodePage selected = CodePage.of(number);
        if (selected == null) {
            throw malformed("switch to code page 0x%02X, which SyncML does not define".formatted(number));
        }
        page = header.page(selected);
        return Kind.PAGE;
    }

    private Kind entity() {
        int codePoint = in.multiByte("the code of a character entity");
        boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        if (codePoint < 0 || codePoint > Character.MAX_CODE_POINT || surrogate) {
            throw malformed("character entity %d is no character".formatted(codePoint & 0xFFFF_FFFFL));
        }
        character = Character.toString(codePoint);
        return Kind.TEXT;
    }

    private Kind inline() {
        int begin = in.position();
        return slice(begin, in.terminated("an inline string"));
    }

    private Kind slice(int begin, int end) {
        from = begin;
        to = end;
        return Kind.TEXT;
    }

    private Kind opaque() {
        from = in.block("an opaque block");
        to = in.position();
        return Kind.OPAQUE;
    }

    private Kind literal() {
        int begin = table.reference("the name of a literal element");
        name = decode(begin, table.end());
        if (!XmlNames.isLocalName(name)) {
            throw malformed("literal element with the name '%s', which is no XML name".formatted(Excerpt.of(name)));
        }
        return Kind.TAG;
    }

    private Kind tag() {
        if ((token & WITH_ATTRIBUTES) != 0) {
            throw new MalformedMessageException(
                    start,
                    "token 0x%02X on code page %s is an element with attributes or an extension; SyncML has neither"
                            .formatted(token, page));
        }
        int code = token & ~WITH_CONTENT;
        Tag tag = page.tag(code);
        if (tag == null) {
            throw new MalformedMessageException(
                    start,
                    "unknown tag token 0x%02X on code page %s; the page defines %s"
                            .formatted(code, page, page.range()));
        }
        name = tag.name();
        return Kind.TAG;
    }

    private String decode(int begin, int end) {
        String text = new String(document, begin, end - begin, header.charset());
        if (text.indexOf('\uFFFD') >= 0) {
            try {
                header.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(document, begin, end - begin));
            } catch (CharacterCodingException e) {
                throw malformed("text that is no valid " + header.charset());
            }
        }
        return text;
    }

    private String place() {
        return " (token 0x%02X on code page %s)".formatted(token, page);
    }
}
