package dev.provost.conformance.adapter.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.provost.adapter.AdapterException;
import dev.provost.adapter.DeviceView;
import dev.provost.adapter.FirmwareView;
import dev.provost.adapter.NodeValue;
import dev.provost.adapter.Outcome;
import dev.provost.adapter.Outcome.ItemOutcome;
import dev.provost.adapter.Outcome.State;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a server says, read from JSON. Fields that are not known are ignored, so that a server's own JSON can be handed on.
 *
 * <p>All methods throw {@link AdapterException} with a sentence that begins with {@code who} when the JSON does not hold what
 * it should.
 */
public final class AnswerJson {

    private final String who;

    /** Reads what somebody says, for instance {@code The reference server}. */
    public AnswerJson(String who) {
        this.who = who;
    }

    /** The outcome of an operation. */
    public Outcome outcome(JsonNode json) {
        State state = state(json.path("state").asText());
        Map<String, NodeValue> results = values(json.path("results"));
        Map<String, NodeValue> nodes = new HashMap<>(results);
        nodes.putAll(values(json.path("nodes")));
        List<ItemOutcome> items = new ArrayList<>();
        json.path("answers").forEach(answer -> {
            String uri = answer.path("uri").asText();
            items.add(new ItemOutcome(
                    required(answer, "command", "\"Get\"").asText(),
                    uri,
                    status(required(answer, "status", "200")),
                    said(answer).or(() -> Optional.ofNullable(results.get(uri))),
                    uri.contains("?list=") ? nodes : Map.of()));
        });
        return new Outcome(state, items);
    }

    /** What a server believes about a device. */
    public DeviceView deviceView(String deviceId, JsonNode json) {
        Map<String, NodeValue> values = new HashMap<>();
        required(json, "values", "{\"./DevInfo/Man\": \"Acme\"}")
                .properties()
                .forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        return new DeviceView(deviceId, values);
    }

    /** What a server believes about the firmware of a device; nothing has to be there. */
    public FirmwareView firmware(String deviceId, JsonNode json) {
        return new FirmwareView(
                deviceId,
                given(json, "version").map(JsonNode::asText).map(String::strip),
                number(json, "state"),
                number(json, "result"),
                given(json, "standing").map(word -> standing(word.asText())).orElse(FirmwareView.Standing.UNKNOWN));
    }

    private FirmwareView.Standing standing(String word) {
        return Arrays.stream(FirmwareView.Standing.values())
                .filter(standing -> standing.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new AdapterException(
                        "%s tells the standing \"%s\" of firmware. Give pending, running, succeeded, failed or unknown."
                                .formatted(who, word)));
    }

    private OptionalInt number(JsonNode json, String name) {
        Optional<String> text = given(json, name).map(JsonNode::asText);
        if (text.filter(t -> !t.matches("\\d{1,9}")).isPresent()) {
            throw new AdapterException("%s tells the %s \"%s\" of firmware. Give a number, or leave it out."
                    .formatted(who, name, text.get()));
        }
        return text.map(t -> OptionalInt.of(Integer.parseInt(t))).orElse(OptionalInt.empty());
    }

    private static Optional<JsonNode> given(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return Optional.of(value)
                .filter(v -> v.isValueNode() && !v.isNull() && !v.asText().isBlank());
    }

    /** A text or number that has to be there. */
    public String text(JsonNode json, String name, String example) {
        return required(json, name, "\"" + example + "\"").asText();
    }

    private State state(String text) {
        return switch (text) {
            case "queued" -> State.QUEUED;
            case "running", "sent" -> State.RUNNING;
            case "done", "accepted", "failed", "no-answer", "not-sent" -> State.DONE;
            default ->
                throw new AdapterException("%s tells the state \"%s\" of an operation. Give queued, running or done."
                        .formatted(who, text));
        };
    }

    private int status(JsonNode json) {
        String text = json.asText();
        if (!text.matches("\\d{1,9}")) {
            throw new AdapterException("%s tells the status \"%s\". Give a number such as 200.".formatted(who, text));
        }
        return Integer.parseInt(text);
    }

    private Map<String, NodeValue> values(JsonNode list) {
        Map<String, NodeValue> values = new HashMap<>();
        list.forEach(
                each -> values.put(required(each, "uri", "\"./DevInfo/Man\"").asText(), value(each)));
        return values;
    }

    /** What the user answered; several choices joined by a hyphen. */
    private Optional<NodeValue> said(JsonNode answer) {
        List<String> texts = new ArrayList<>();
        answer.path("data").forEach(text -> texts.add(text.asText()));
        if (answer.path("data").isValueNode() && !answer.path("data").isNull()) {
            texts.add(answer.path("data").asText());
        }
        if (!texts.isEmpty()) {
            return Optional.of(NodeValue.text(String.join("-", texts)));
        }
        return answer.has("value") || answer.has("base64") ? Optional.of(value(answer)) : Optional.empty();
    }

    private NodeValue value(JsonNode json) {
        if (json.isValueNode()) {
            return NodeValue.text(json.asText());
        }
        String format = json.path("format").asText("chr");
        String type = json.path("type").asText(format.equals("node") ? "" : "text/plain");
        if (!json.has("base64")) {
            return new NodeValue(format, type, json.path("value").asText().getBytes(StandardCharsets.UTF_8));
        }
        try {
            return new NodeValue(
                    format, type, Base64.getDecoder().decode(json.path("base64").asText()));
        } catch (IllegalArgumentException e) {
            throw new AdapterException(who + " tells a value that is no base64: " + e.getMessage(), e);
        }
    }

    private JsonNode required(JsonNode json, String name, String example) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw new AdapterException(
                    "%s leaves out \"%s\". Add it, for instance \"%s\": %s.".formatted(who, name, name, example));
        }
        return value;
    }
}
