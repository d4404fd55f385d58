package dev.provost.conformance.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.provost.adapter.AdapterException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Takes one text out of an answer: {@code $...} is a JSONPath, {@code /.../} a regular expression over the body, {@code
 * header NAME} or {@code header NAME /.../} a field of its head; anything else is a template.
 */
sealed interface Extractor {

    /** What it finds; empty when there is nothing. */
    Optional<String> find(Answer answer, Map<String, Object> facts);

    /** Reads what stands at a key. */
    static Extractor of(Part part, String key, String text) {
        if (text.startsWith("$")) {
            return new ByPath(Finder.of(part, text));
        }
        if (text.startsWith("/") && text.endsWith("/") && text.length() > 2) {
            return new ByPattern(pattern(part, text));
        }
        Matcher header = ByHeader.FORM.matcher(text);
        if (header.matches()) {
            return new ByHeader(
                    header.group(1), Optional.ofNullable(header.group(2)).map(p -> pattern(part, p)));
        }
        return new Constant(TextTemplate.of(part.path() + "." + key, text, Place.PLAIN));
    }

    private static Pattern pattern(Part part, String text) {
        try {
            return Pattern.compile(text.substring(1, text.length() - 1), Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            throw part.error("has %s, which is no regular expression: %s.".formatted(text, e.getDescription()));
        }
    }

    /** The first group of a pattern, or all of it where it has none. */
    private static Optional<String> match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? Optional.ofNullable(matcher.groupCount() > 0 ? matcher.group(1) : matcher.group())
                : Optional.empty();
    }

    /** @param finder where in the JSON */
    record ByPath(Finder finder) implements Extractor {
        @Override
        public Optional<String> find(Answer answer, Map<String, Object> facts) {
            return finder.first(answer.json()).map(node -> node.isValueNode() ? node.asText() : node.toString());
        }
    }

    /** @param pattern what in the body */
    record ByPattern(Pattern pattern) implements Extractor {
        @Override
        public Optional<String> find(Answer answer, Map<String, Object> facts) {
            return match(pattern, answer.text());
        }
    }

    /**
     * A field of the head.
     *
     * @param name its name
     * @param pattern what in it
     */
    record ByHeader(String name, Optional<Pattern> pattern) implements Extractor {

        static final Pattern FORM = Pattern.compile("header ([!-~]+)(?: (/.+/))?");

        @Override
        public Optional<String> find(Answer answer, Map<String, Object> facts) {
            Optional<String> value = answer.headers().firstValue(name);
            return pattern.isPresent() ? value.flatMap(v -> match(pattern.get(), v)) : value;
        }
    }

    /** @param template what it is */
    record Constant(TextTemplate template) implements Extractor {
        @Override
        public Optional<String> find(Answer answer, Map<String, Object> facts) {
            return Optional.of(template.fill(facts));
        }
    }

    /** What a name stands for in one entry of a list. */
    default Optional<JsonNode> find(JsonNode entry, Map<String, Object> facts) {
        return switch (this) {
            case ByPath(Finder finder) -> finder.first(entry);
            case Constant(TextTemplate template) ->
                Optional.of(com.fasterxml.jackson.databind.node.TextNode.valueOf(template.fill(facts)));
            case ByPattern p -> throw inList();
            case ByHeader h -> throw inList();
        };
    }

    private static AdapterException inList() {
        return new AdapterException(
                "The recipe takes a part of a list entry by a pattern. Take it by a JSONPath such as $.status.");
    }
}
