package dev.provost.conformance.adapter.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.provost.adapter.AdapterException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes requests of wishes, and replies, refusals and failures of what a program says. Safe for use from many threads. */
final class Dialogue implements AutoCloseable {

    private static final int NOT_SUPPORTED = 127;

    private final JsonMapper json = new JsonMapper();
    private final String name;
    private final Channel channel;

    /** Speaks with the program that sentences call {@code name}. */
    Dialogue(String name, Channel channel) {
        this.name = name;
        this.channel = channel;
    }

    String name() {
        return name;
    }

    /**
     * What the program replies to a verb.
     *
     * @param request what else the request says
     * @throws UnsupportedOperationException when the program says that it does not support the verb
     * @throws AdapterException when it says that it failed, or nothing that can be read
     */
    JsonNode ask(String verb, ObjectNode request) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode().put("verb", verb);
        whole.setAll(request);
        Spoken spoken = channel.speak(facts(whole), whole.toString());
        if (spoken.exit() == NOT_SUPPORTED) {
            throw unsupported(verb, spoken.complaint());
        }
        if (spoken.exit() != 0) {
            throw new AdapterException("%s answers \"%s\" with exit code %d: %s"
                    .formatted(
                            name,
                            verb,
                            spoken.exit(),
                            spoken.complaint().isEmpty() ? "nothing stands on standard error." : spoken.complaint()));
        }
        JsonNode reply = read(verb, spoken.reply());
        if (reply.has("unsupported")) {
            throw unsupported(verb, "");
        }
        if (reply.has("error")) {
            throw new AdapterException("%s refuses \"%s\": %s"
                    .formatted(name, verb, Streams.shortened(reply.path("error").asText())));
        }
        return reply;
    }

    @Override
    public void close() {
        channel.close();
    }

    private UnsupportedOperationException unsupported(String verb, String complaint) {
        return new UnsupportedOperationException("%s does not support \"%s\"%s"
                .formatted(name, verb, complaint.isEmpty() ? "" : " (" + complaint + ")"));
    }

    private JsonNode read(String verb, String reply) {
        if (reply.isBlank()) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            JsonNode read = json.readTree(reply);
            if (read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException noJson) {
            // The sentence below shows what it is instead.
        }
        throw new AdapterException(
                "%s answers \"%s\" with what is no JSON object: %s".formatted(name, verb, Streams.shortened(reply)));
    }

    /** What a shell script would otherwise have to cut out of the JSON. */
    private static Map<String, String> facts(JsonNode request) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("PROVOST_VERB", request.path("verb").asText());
        facts.put("PROVOST_SERVER_URL", request.path("server").path("url").asText());
        facts.put("PROVOST_SERVER_ID", request.path("server").path("id").asText());
        facts.put("PROVOST_DEVICE", request.path("device").asText());
        facts.put("PROVOST_ID", request.path("id").asText());
        return facts;
    }
}
