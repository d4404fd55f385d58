package dev.provost.conformance.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.NodeValue;
import dev.provost.adapter.Operation;
import dev.provost.conformance.adapter.json.OrderJson;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values that templates can name. */
final class Facts {

    private Facts() {}

    /** What every request knows. */
    static Map<String, Object> of(AdapterSettings settings) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("server", Map.of("url", settings.serverUrl().toString(), "id", settings.serverId()));
        return facts;
    }

    /** The fields of what is wanted, each of {@code names} there even when it is empty, and all of it as {@code json}. */
    static Map<String, Object> of(ObjectNode wish, String... names) {
        Map<String, Object> facts = new HashMap<>();
        List.of(names).forEach(name -> facts.put(name, ""));
        wish.properties().forEach(field -> facts.put(field.getKey(), plain(field.getValue())));
        facts.put("json", wish.toString());
        return facts;
    }

    /** An operation; its value is there in base64 whatever it is. */
    static Map<String, Object> of(Operation operation) {
        ObjectNode wish = OrderJson.operation(operation);
        Map<String, Object> facts = of(
                wish,
                "kind",
                "uri",
                "source",
                "format",
                "type",
                "value",
                "base64",
                "text",
                "correlator",
                "choices",
                "options",
                "operations");
        facts.put("command", command(operation));
        value(operation)
                .ifPresent(value -> facts.put("base64", Base64.getEncoder().encodeToString(value.octets())));
        return facts;
    }

    private static Optional<NodeValue> value(Operation operation) {
        return switch (operation) {
            case Operation.Add add -> Optional.of(add.value());
            case Operation.Replace replace -> Optional.of(replace.value());
            case Operation.Exec exec -> exec.data();
            default -> Optional.empty();
        };
    }

    private static String command(Operation operation) {
        return operation instanceof Operation.Display
                        || operation instanceof Operation.Confirm
                        || operation instanceof Operation.TextInput
                        || operation instanceof Operation.Choice
                ? "Alert"
                : operation.getClass().getSimpleName();
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> fields = new HashMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), plain(field.getValue())));
            fields.put("json", node.toString());
            return fields;
        }
        if (node.isArray()) {
            List<Object> entries = new ArrayList<>();
            node.forEach(entry -> entries.add(plain(entry)));
            return entries;
        }
        return node.asText();
    }
}
