package dev.provost.conformance.adapter.http;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache.Escaper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Where a template stands: it decides how a value is written there. */
enum Place {
    /** In an address: percent-encoded. */
    URL(text -> URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20")),
    /** Between the quotes of a text in JSON. */
    JSON(text -> new String(JsonStringEncoder.getInstance().quoteAsString(text))),
    /** In the body of a form. */
    FORM(text -> URLEncoder.encode(text, StandardCharsets.UTF_8)),
    /** In markup. */
    XML(Escapers.HTML),
    /** As it is. */
    PLAIN(Escapers.NONE);

    private final Escaper escaper;

    Place(Escaper escaper) {
        this.escaper = escaper;
    }

    Escaper escaper() {
        return escaper;
    }

    /** The place that a body of a media type is. */
    static Place ofType(String mediaType) {
        String type = mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (type.endsWith("json")) {
            return JSON;
        }
        if (type.equals("application/x-www-form-urlencoded")) {
            return FORM;
        }
        return type.endsWith("xml") || type.endsWith("html") ? XML : PLAIN;
    }
}
