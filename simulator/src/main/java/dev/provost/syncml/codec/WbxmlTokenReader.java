package dev.provost.syncml.codec;

/** Tokens of a WBXML document: page switches are applied, elements without content get their end. */
final class WbxmlTokenReader implements TokenReader {

    private final WbxmlHeader header;
    private final WbxmlScanner scanner;
    private final Nesting nesting;
    private final Oddities oddities;
    private final int length;
    private boolean endIsDue;

    WbxmlTokenReader(byte[] document, CodecLimits limits, Oddities oddities) {
        this.nesting = new Nesting(limits, document);
        this.header = WbxmlHeader.read(document, oddities);
        this.scanner = new WbxmlScanner(document, header, limits);
        this.oddities = oddities;
        this.length = document.length;
    }

    @Override
    public Token next() {
        if (endIsDue) {
            endIsDue = false;
            nesting.close();
            return Token.END;
        }
        if (nesting.isDone()) {
            return finish();
        }
        WbxmlScanner.Kind kind;
        do {
            kind = scanner.next();
        } while (kind == WbxmlScanner.Kind.PAGE);
        return switch (kind) {
            case TAG -> open();
            case END -> close();
            case TEXT -> content(Token.TEXT);
            case OPAQUE -> content(Token.OPAQUE);
            case EOF, PAGE ->
                throw scanner.malformed(
                        nesting.isOutside() ? "no root element" : "the document ends inside an element");
        };
    }

    private Token open() {
        nesting.open(scanner.start());
        endIsDue = !scanner.hasContent();
        return Token.START;
    }

    private Token close() {
        if (nesting.isOutside()) {
            throw scanner.malformed("END without an open element");
        }
        nesting.close();
        return Token.END;
    }

    private Token content(Token token) {
        if (nesting.isOutside()) {
            throw scanner.malformed("text before the root element");
        }
        return token;
    }

    private Token finish() {
        int rest = length - scanner.end();
        if (rest > 0) {
            oddities.note(scanner.end(), "%d octets after the end of the root element".formatted(rest));
        }
        return Token.EOF;
    }

    @Override
    public long offset() {
        return scanner.start();
    }

    @Override
    public String namespace() {
        return scanner.page() == CodePage.SYNCML
                ? header.publicId().namespace()
                : scanner.page().namespace();
    }

    @Override
    public String name() {
        return scanner.name();
    }

    @Override
    public String text() {
        return scanner.text();
    }

    @Override
    public boolean isBlank() {
        return scanner.isBlank();
    }

    @Override
    public byte[] octets() {
        return scanner.octets();
    }

    @Override
    public boolean announcesVersion() {
        return header.publicId() != PublicId.UNKNOWN;
    }
}
