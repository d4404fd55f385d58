package dev.provost.syncml.codec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/** Lists the tokens of a WBXML document: offset, octets and meaning, one token a line. */
final class WbxmlListing {

    private static final int SHOWN_OCTETS = 8;
    private static final int SHOWN_TEXT = 200;
    private static final int MOST_TOKENS = 100_000;
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private final byte[] document;
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private WbxmlListing(byte[] document) {
        this.document = document;
    }

    /** The listing of a document, as far as it can be read. */
    static String of(byte[] document) {
        WbxmlListing listing = new WbxmlListing(document);
        listing.read();
        return listing.out.toString();
    }

    private void read() {
        int end = 0;
        try {
            WbxmlHeader header = WbxmlHeader.read(document, Oddities.IGNORED);
            header(header);
            end = header.bodyOffset();
            WbxmlScanner scanner = new WbxmlScanner(document, header, CodecLimits.DEFAULT);
            int tokens = 0;
            for (var kind = scanner.next(); kind != WbxmlScanner.Kind.EOF; kind = scanner.next()) {
                if (++tokens > MOST_TOKENS) {
                    line(scanner.start(), document.length, "more tokens than are listed");
                    return;
                }
                token(kind, scanner);
                end = scanner.end();
            }
        } catch (MalformedMessageException e) {
            if (end < document.length) {
                line(end, document.length, "?");
            }
            out.append(e.getMessage()).append('\n');
        }
    }

    private void header(WbxmlHeader header) {
        line(0, 1, "WBXML 1." + header.version());
        line(
                1,
                header.charsetOffset(),
                "public identifier %s: %s"
                        .formatted(
                                Excerpt.of(header.publicIdText()),
                                header.publicId().fpi()));
        if (header.charsetOffset() < header.tableLengthOffset()) {
            line(header.charsetOffset(), header.tableLengthOffset(), "character set " + header.charset());
        }
        int size = header.bodyOffset() - header.tableOffset();
        line(header.tableLengthOffset(), header.tableOffset(), "string table of %d octets".formatted(size));
        if (size > 0) {
            line(header.tableOffset(), header.bodyOffset(), "strings");
        }
    }

    private void token(WbxmlScanner.Kind kind, WbxmlScanner scanner) {
        String meaning = switch (kind) {
            case PAGE -> "code page " + scanner.page();
            case TAG -> scanner.hasContent() ? "<" + scanner.name() + ">" : "<" + scanner.name() + "/>";
            case END -> open.isEmpty() ? "END without an open element" : "</" + open.pop() + ">";
            case TEXT -> "'" + shorten(scanner.text()) + "'";
            case OPAQUE -> opaque(scanner.octets());
            case EOF -> "";
        };
        line(scanner.start(), scanner.end(), "  ".repeat(Math.min(open.size(), 40)) + meaning);
        if (kind == WbxmlScanner.Kind.TAG && scanner.hasContent()) {
            open.push(scanner.name());
        }
    }

    private static String opaque(byte[] octets) {
        return Utf8.decode(octets)
                .filter(text -> text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t'))
                .map(text -> "opaque, %d octets: '%s'".formatted(octets.length, shorten(text)))
                .orElse("opaque, %d octets".formatted(octets.length));
    }

    private static String shorten(String text) {
        String shown = text.length() > SHOWN_TEXT ? text.substring(0, SHOWN_TEXT) + "..." : text;
        return shown.replace("\n", "\\n").replace("\r", "\\r");
    }

    private void line(int from, int to, String meaning) {
        int shown = Math.min(to, from + SHOWN_OCTETS);
        String octets = HEX.formatHex(document, from, shown) + (shown < to ? " ..." : "");
        out.append("%04X  %-28s%s%n".formatted(from, octets, meaning).replace("\r\n", "\n"));
    }
}
