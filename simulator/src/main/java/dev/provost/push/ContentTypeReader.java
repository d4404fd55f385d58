package dev.provost.push;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads a content type of WSP in its constrained and its general form (WSP 8.4.2.24). */
final class ContentTypeReader {

    static final int SEC = 0x11;
    static final int MAC = 0x12;

    private static final String FIELD = "Content-Type";

    private ContentTypeReader() {}

    static ContentType read(WspCursor in) {
        int start = in.position();
        int first = in.peek(FIELD);
        if (first > 31) {
            return contentType(start, media(in), Map.of());
        }
        int length = in.valueLength(FIELD);
        int from = in.position();
        int end = in.skip(length, FIELD);
        WspCursor inside = in.within(from, end);
        String media = media(inside);
        Map<String, String> parameters = new LinkedHashMap<>();
        while (!inside.isAtEnd()) {
            int at = inside.position();
            String name = name(inside);
            if (parameters.put(name.toUpperCase(Locale.ROOT), value(inside, name)) != null) {
                throw new PushFormatException(at, FIELD, "the parameter %s stands there twice".formatted(name));
            }
        }
        return contentType(start, media, parameters);
    }

    private static ContentType contentType(int start, String media, Map<String, String> parameters) {
        try {
            return new ContentType(media, parameters);
        } catch (IllegalArgumentException unusable) {
            throw new PushFormatException(start, FIELD, "'%s' is no media type".formatted(media));
        }
    }

    private static String media(WspCursor in) {
        int start = in.position();
        int first = in.peek(FIELD);
        if (first >= ' ' && first < 0x80) {
            return in.text(FIELD);
        }
        int code = in.integer(FIELD);
        return MediaTypes.ofCode(code)
                .orElseThrow(() ->
                        new PushFormatException(start, FIELD, "0x%02X is no media type known here".formatted(code)));
    }

    private static String name(WspCursor in) {
        int first = in.peek(FIELD);
        if (first >= ' ' && first < 0x80) {
            return in.text(FIELD);
        }
        int code = in.integer(FIELD);
        return switch (code) {
            case SEC -> "SEC";
            case MAC -> "MAC";
            default -> "0x%02X".formatted(code);
        };
    }

    private static String value(WspCursor in, String name) {
        String field = FIELD + " parameter " + name;
        int first = in.peek(field);
        if (first == 0) {
            in.next(field);
            return "";
        }
        if (first >= ' ' && first < 0x80) {
            String text = in.text(field);
            return text.startsWith("\"") ? text.substring(1) : text;
        }
        return Integer.toString(in.integer(field));
    }
}
