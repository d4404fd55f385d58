package dev.provost.conformance.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.provost.adapter.AdapterException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes of a server's own JSON the one that Provost reads. */
final class Reading {

    private static final Set<String> STATES = Set.of("queued", "running", "done");
    private static final Set<String> KEYS = Set.of(
            "state",
            "states",
            "statuses",
            "answers",
            "results",
            "nodes",
            "values",
            "version",
            "result",
            "standing",
            "standings");
    private static final Set<String> VALUE = Set.of("uri", "format", "type", "value", "base64");

    private final String path;
    private final Extractor state;
    private final Map<String, String> states;
    private final Map<String, String> statuses;
    private final Columns answers;
    private final Columns results;
    private final Columns nodes;
    private final Columns values;
    private final FirmwareReading firmware;

    private Reading(Part part) {
        this.path = part.path();
        this.state = Extractor.of(part, "state", part.text("state").orElse("$.state"));
        this.states = states(part.part("states"));
        this.statuses = part.part("statuses").options();
        this.answers = Columns.of(
                table(part, "answers", Set.of("command", "uri", "status", "data", "value", "base64", "format", "type")),
                "$.answers[*]",
                Set.of("command", "uri", "status", "data", "value", "base64", "format", "type"));
        this.results = Columns.of(table(part, "results", VALUE), "$.results[*]", VALUE);
        this.nodes = Columns.of(table(part, "nodes", VALUE), "$.nodes[*]", VALUE);
        this.firmware = new FirmwareReading(part);
        this.values = Columns.of(table(part, "values", VALUE), "$.values[*]", VALUE);
    }

    static Reading of(Part part) {
        part.check(KEYS);
        return new Reading(part);
    }

    /** The outcome of an operation, as {@code docs/adapters.md} describes it. */
    ObjectNode outcome(Answer answer, Map<String, Object> facts) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("state", state(state.find(answer, facts).orElse("")));
        for (ObjectNode row : answers.rows(answer.json(), facts)) {
            String status = statuses.get(row.path("status").asText());
            json.withArray("answers").add(status == null ? row : row.put("status", status));
        }
        results.rows(answer.json(), facts).forEach(json.withArray("results")::add);
        nodes.rows(answer.json(), facts).forEach(json.withArray("nodes")::add);
        return json;
    }

    /** What a server believes about a device: a list of values, or an object with their addresses for names. */
    ObjectNode view(Answer answer, Map<String, Object> facts) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode found = json.putObject("values");
        Optional<JsonNode> keyed = values.each().first(answer.json()).filter(JsonNode::isObject);
        if (values.each().isDefinite() && keyed.isPresent()) {
            found.setAll((ObjectNode) keyed.get());
            return json;
        }
        values.rows(answer.json(), facts)
                .forEach(row -> found.set(row.path("uri").asText(), row));
        return json;
    }

    /** What a server believes about the firmware of a device. */
    ObjectNode firmware(Answer answer, Map<String, Object> facts) {
        return firmware.read(answer, facts);
    }

    private String state(String word) {
        if (states.isEmpty()) {
            return word;
        }
        String known = states.get(word);
        if (known == null) {
            throw new AdapterException(
                    "The server tells the state \"%s\" of an operation, which the recipe at %s.states does not list."
                            .formatted(word, path));
        }
        return known;
    }

    private static Part table(Part part, String name, Set<String> fields) {
        Part table = part.part(name);
        table.check(java.util.stream.Stream.concat(fields.stream(), java.util.stream.Stream.of("each"))
                .collect(java.util.stream.Collectors.toSet()));
        return table;
    }

    /** Our state by the word of the server. */
    private static Map<String, String> states(Part part) {
        part.check(STATES);
        Map<String, String> states = new LinkedHashMap<>();
        STATES.forEach(state -> part.texts(state).forEach(word -> states.put(word, state)));
        return Map.copyOf(states);
    }
}
