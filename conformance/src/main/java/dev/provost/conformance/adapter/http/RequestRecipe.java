package dev.provost.conformance.adapter.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One request of a recipe.
 *
 * @param path how the user would call it
 * @param method the HTTP method
 * @param url address or path
 * @param headers fields of its head
 * @param type media type of its body
 * @param body its body
 * @param expect statuses that are as they should be; empty for every success
 * @param take what later requests need of the answer
 * @param until how often it is asked
 */
record RequestRecipe(
        String path,
        String method,
        TextTemplate url,
        Map<String, TextTemplate> headers,
        String type,
        Optional<TextTemplate> body,
        Set<Integer> expect,
        Map<String, Extractor> take,
        Optional<Until> until) {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Set<String> KEYS =
            Set.of("method", "url", "headers", "type", "body", "form", "expect", "take", "until", "read");

    /**
     * Asking again and again.
     *
     * @param at what decides
     * @param is the words that end it
     * @param every how long between
     * @param atMost how long in all
     */
    record Until(Extractor at, Set<String> is, Duration every, Duration atMost) {}

    static RequestRecipe of(Part part) {
        part.check(KEYS);
        boolean isForm = part.has("form");
        if (isForm && part.has("body")) {
            throw part.error("has a body and a form. Leave one of them out.");
        }
        String type = part.text("type").orElse(isForm ? FORM : JSON);
        Optional<String> body = isForm ? Optional.of(form(part.part("form"))) : part.text("body");
        String method = part.text("method").orElse(body.isPresent() ? "POST" : "GET");
        if (!method.matches("[A-Z]{1,20}")) {
            throw part.error("has the method \"%s\". It has to be one such as GET.".formatted(method));
        }
        return new RequestRecipe(
                part.path(),
                method,
                TextTemplate.of(part.path() + ".url", part.required("url", "\"/devices/{{device}}\""), Place.URL),
                headers(part.part("headers")),
                type,
                body.map(text -> TextTemplate.of(part.path() + ".body", text, Place.ofType(type))),
                part.texts("expect").stream()
                        .map(text -> status(part, text))
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                extractors(part.part("take")),
                part.has("until") ? Optional.of(until(part.part("until"))) : Optional.empty());
    }

    boolean isExpected(int status) {
        return expect.isEmpty() ? status / 100 == 2 : expect.contains(status);
    }

    static Map<String, Extractor> extractors(Part part) {
        Map<String, Extractor> extractors = new LinkedHashMap<>();
        part.options().forEach((name, text) -> extractors.put(name, Extractor.of(part, name, text)));
        return Map.copyOf(extractors);
    }

    private static Until until(Part part) {
        part.check(Set.of("at", "is", "every", "atMost"));
        List<String> words = part.texts("is");
        if (words.isEmpty()) {
            throw part.error("has no \"is\". Add it, for instance is: [done].");
        }
        return new Until(
                Extractor.of(part, "at", part.required("at", "$.state")),
                Set.copyOf(words),
                part.time("every", Duration.ofMillis(200), LONGEST),
                part.time("atMost", Duration.ofSeconds(5), LONGEST));
    }

    private static Map<String, TextTemplate> headers(Part part) {
        Map<String, TextTemplate> headers = new LinkedHashMap<>();
        part.options()
                .forEach((name, text) ->
                        headers.put(name, TextTemplate.of(part.path() + "." + name, text, Place.PLAIN)));
        return headers;
    }

    /** Names are written as they are, in the order of the alphabet. */
    private static String form(Part part) {
        return part.options().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> Place.FORM.escaper().escape(field.getKey()) + "=" + field.getValue())
                .collect(Collectors.joining("&"));
    }

    private static int status(Part part, String text) {
        if (!text.matches("[1-9]\\d\\d")) {
            throw part.error("expects the status \"%s\". It has to be one such as 204.".formatted(text));
        }
        return Integer.parseInt(text);
    }
}
