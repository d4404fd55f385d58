package dev.provost.conformance.adapter.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Makes what a server believes of firmware out of its own JSON. */
final class FirmwareReading {

    /** Where things are. */
    static final Set<String> FIELDS = Set.of("version", "state", "result", "standing");

    /** The words of the server for ours. */
    static final String WORDS = "standings";

    private static final Set<String> STANDINGS = Set.of("pending", "running", "succeeded", "failed", "unknown");

    private final Map<String, Extractor> fields = new LinkedHashMap<>();
    private final Map<String, String> standings = new LinkedHashMap<>();

    FirmwareReading(Part part) {
        FIELDS.forEach(name ->
                fields.put(name, Extractor.of(part, name, part.text(name).orElse("$." + name))));
        Part words = part.part(WORDS);
        words.check(STANDINGS);
        STANDINGS.forEach(ours -> words.texts(ours).forEach(theirs -> standings.put(theirs, ours)));
    }

    /** A word for the standing that the recipe does not list is one of ours, or means nothing that can be known. */
    ObjectNode read(Answer answer, Map<String, Object> facts) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, extractor) -> extractor.find(answer, facts).ifPresent(text -> json.put(name, text)));
        String word = json.path("standing").asText();
        return json.put("standing", standings.getOrDefault(word, known(word)));
    }

    private static String known(String word) {
        return STANDINGS.contains(word) ? word : "unknown";
    }
}
