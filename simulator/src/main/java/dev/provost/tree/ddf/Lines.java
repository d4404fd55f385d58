package dev.provost.tree.ddf;

/** The lines of a document, to say where something is wrong. */
final class Lines {

    private final byte[] document;
    private final String origin;

    Lines(byte[] document, String origin) {
        this.document = document;
        this.origin = origin;
    }

    BadDdfException fault(long offset, String message) {
        return new BadDdfException(origin, line(offset), message);
    }

    private int line(long offset) {
        int line = 1;
        for (int i = 0; i < offset && i < document.length; i++) {
            line += document[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
