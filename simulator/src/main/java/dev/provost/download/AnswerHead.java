package dev.provost.download;

import dev.provost.download.DownloadStep.Field;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of an answer, read as HTTP has it (RFC 9110).
 *
 * @param status the status code
 * @param fields the header fields
 */
record AnswerHead(int status, List<Field> fields) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern PART = Pattern.compile("bytes\\s+(\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");
    private static final Pattern WHOLE = Pattern.compile("bytes\\s+\\*/(\\d{1,18})");

    /**
     * What {@code Content-Range} says of a part.
     *
     * @param from its first octet
     * @param to its last octet
     * @param total octets of the whole, where told
     */
    record Part(long from, long to, OptionalLong total) {}

    AnswerHead {
        fields = List.copyOf(fields);
    }

    Optional<String> first(String name) {
        return fields.stream()
                .filter(f -> f.name().equalsIgnoreCase(name))
                .map(f -> f.value().strip())
                .findFirst();
    }

    /** The media type without parameters, in small letters. */
    Optional<String> mediaType() {
        return first("Content-Type").map(DownloadDescriptor::bare).filter(t -> !t.isEmpty());
    }

    /** The coding of the content where it is not the content itself. */
    Optional<String> coding() {
        return first("Content-Encoding").filter(c -> !c.isEmpty() && !c.equalsIgnoreCase("identity"));
    }

    OptionalLong contentLength() {
        return first("Content-Length")
                .filter(l -> NUMBER.matcher(l).matches())
                .map(l -> OptionalLong.of(Long.parseLong(l)))
                .orElse(OptionalLong.empty());
    }

    /** Where the part of a 206 lies; empty where that is not told or makes no sense. */
    Optional<Part> part() {
        Matcher m = PART.matcher(first("Content-Range").orElse("").toLowerCase(Locale.ROOT));
        if (!m.matches()) {
            return Optional.empty();
        }
        OptionalLong total =
                m.group(3).equals("*") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(m.group(3)));
        Part part = new Part(Long.parseLong(m.group(1)), Long.parseLong(m.group(2)), total);
        boolean sensible = part.from() <= part.to() && (total.isEmpty() || part.to() < total.getAsLong());
        return sensible ? Optional.of(part) : Optional.empty();
    }

    /** The length of the whole as a 416 tells it. */
    OptionalLong wholeLength() {
        Matcher m = WHOLE.matcher(first("Content-Range").orElse("").toLowerCase(Locale.ROOT));
        return m.matches() ? OptionalLong.of(Long.parseLong(m.group(1))) : OptionalLong.empty();
    }

    /** What may stand in {@code If-Range}: a strong entity tag, else the date (RFC 9110, 13.1.5). */
    Optional<String> validator() {
        return first("ETag")
                .filter(tag -> tag.startsWith("\"") && tag.length() > 2 && tag.length() < 200)
                .or(() -> first("Last-Modified").filter(date -> !date.isEmpty() && date.length() < 100));
    }
}
