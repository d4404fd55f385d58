package dev.provost.push;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A content type as text, in the grammar of HTTP. */
final class ContentTypeText {

    private static final String FIELD = "Content-Type";
    private static final Pattern TYPE = Pattern.compile("\\s*([!-~&&[^;,\"/]]+/[!-~&&[^;,\"/]]+)\\s*");
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*(?:([!-~&&[^;,=\"]]+)=(?:\"([ -~&&[^\"\\\\]]*)\"|([!-~&&[^;,\"]]*)))?\\s*");

    private ContentTypeText() {}

    static ContentType parse(String header) {
        Matcher type = TYPE.matcher(header);
        if (!type.lookingAt()) {
            throw new PushFormatException(0, FIELD, "'%s' does not begin with a media type".formatted(header));
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(header);
        int at = type.end();
        while (at < header.length()) {
            if (!parameter.region(at, header.length()).lookingAt()) {
                throw new PushFormatException(at, FIELD, "'%s' is no parameter".formatted(header.substring(at)));
            }
            if (parameter.group(1) != null) {
                String name = parameter.group(1).toUpperCase(Locale.ROOT);
                String value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
                if (parameters.put(name, value) != null) {
                    throw new PushFormatException(at, FIELD, "the parameter %s stands there twice".formatted(name));
                }
            }
            at = parameter.end();
        }
        return new ContentType(type.group(1), parameters);
    }

    static String of(ContentType type) {
        StringBuilder header = new StringBuilder(type.mediaType());
        type.parameters().forEach((name, value) -> {
            boolean token = value.matches("[!-~&&[^;,\"]]+");
            header.append("; ").append(name).append('=').append(token ? value : '"' + value + '"');
        });
        return header.toString();
    }
}
