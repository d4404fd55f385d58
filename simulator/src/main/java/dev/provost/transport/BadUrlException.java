package dev.provost.transport;

/** A text is no absolute http or https URL. The message holds the text and what is wrong with it. */
public final class BadUrlException extends RuntimeException {

    BadUrlException(String url, String reason) {
        super("\"%s\" is no usable URL: %s".formatted(url, reason));
    }
}
