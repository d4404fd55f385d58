package dev.provost.syncml.codec;

/** Holds text back until it is known whether it is content or only the white space between elements. */
final class PendingText {

    private final TokenWriter out;
    private TextCollector text = new TextCollector();
    private boolean betweenElements;

    PendingText(TokenWriter out) {
        this.out = out;
    }

    void add(String piece) {
        text.add(piece);
    }

    /** An element begins. */
    void beforeElement() {
        betweenElements = true;
        flush();
        betweenElements = false;
    }

    /** An element has ended. */
    void afterElement() {
        betweenElements = true;
    }

    /** Writes the text, or drops it when it is white space beside an element. */
    void flush() {
        String content = text.toString();
        if (!betweenElements || !content.isBlank()) {
            out.text(content);
        }
        text = new TextCollector();
        betweenElements = false;
    }
}
