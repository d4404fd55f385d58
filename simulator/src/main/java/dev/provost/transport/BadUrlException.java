package dev.provost.transport;

/** A text is no absolute http or https URL. The message holds the beginning of the text and what is wrong with it. */
public final class BadUrlException extends RuntimeException {

    private static final int SHOWN = 200;

    BadUrlException(String url, String reason) {
        super("\"%s\" is no usable URL: %s".formatted(shown(url), shown(reason)));
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }
}
