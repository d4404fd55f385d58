package dev.provost.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.provost.adapter.Account;
import dev.provost.adapter.AdapterException;
import dev.provost.adapter.Capability;
import dev.provost.adapter.DeviceView;
import dev.provost.adapter.NodeValue;
import dev.provost.adapter.Operation;
import dev.provost.adapter.Outcome;
import dev.provost.adapter.ServerAdapter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Operates the reference server, for tests of the run alone. */
final class AdminAdapter implements ServerAdapter {

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI admin;
    private final String serverId;

    AdminAdapter(URI admin, String serverId) {
        this.admin = admin;
        this.serverId = serverId;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public void createAccount(Account account) {
        ObjectNode body = json.createObjectNode()
                .put("auth", account.auth().name().toLowerCase(Locale.ROOT))
                .put("user", account.userName())
                .put("password", account.password())
                .put("serverId", serverId);
        account.serverPassword().ifPresent(p -> body.put("serverPassword", p));
        call("PUT", "/devices/" + account.deviceId(), body.toString());
    }

    @Override
    public void forgetAccount(String deviceId) {
        call("DELETE", "/devices/" + deviceId, "");
    }

    @Override
    public String queue(String deviceId, Operation operation) {
        String path = "/devices/" + deviceId + "/operations";
        return path + "/"
                + call("POST", path, operation(operation).toString()).get("id").asText();
    }

    @Override
    public Outcome outcome(String id) {
        JsonNode found = call("GET", id, "");
        Map<String, NodeValue> results = new HashMap<>();
        found.get("results").forEach(r -> results.put(r.get("uri").asText(), value(r)));
        List<Outcome.ItemOutcome> items = new ArrayList<>();
        for (JsonNode answer : found.get("answers")) {
            String uri = answer.path("uri").asText();
            items.add(new Outcome.ItemOutcome(
                    answer.get("command").asText(),
                    uri,
                    answer.get("status").asInt(),
                    Optional.ofNullable(results.get(uri))
                            .filter(v -> answer.get("command").asText().equals("Get"))));
        }
        Outcome.State state = switch (found.get("state").asText()) {
            case "queued" -> Outcome.State.QUEUED;
            case "sent" -> Outcome.State.RUNNING;
            default -> Outcome.State.DONE;
        };
        return new Outcome(state, items);
    }

    @Override
    public DeviceView deviceView(String deviceId) {
        JsonNode found = call("GET", "/devices/" + deviceId, "");
        Map<String, NodeValue> values = new HashMap<>();
        found.get("settings").properties().forEach(e -> values.put(e.getKey(), value(e.getValue())));
        return new DeviceView(deviceId, values);
    }

    private static NodeValue value(JsonNode node) {
        return new NodeValue(
                node.get("format").asText(),
                node.get("type").asText(),
                Base64.getDecoder().decode(node.get("base64").asText()));
    }

    private ObjectNode operation(Operation operation) {
        ObjectNode node = json.createObjectNode();
        switch (operation) {
            case Operation.Get get -> node.put("kind", "get").put("uri", get.uri());
            case Operation.Add add -> put(node.put("kind", "add").put("uri", add.uri()), add.value());
            case Operation.Replace r -> put(node.put("kind", "replace").put("uri", r.uri()), r.value());
            case Operation.Delete delete -> node.put("kind", "delete").put("uri", delete.uri());
            case Operation.Copy copy ->
                node.put("kind", "copy").put("source", copy.source()).put("uri", copy.target());
            case Operation.Confirm confirm -> node.put("kind", "confirm").put("text", confirm.text());
            case Operation.Atomic atomic -> members(node.put("kind", "atomic"), atomic.members());
            case Operation.Sequence sequence -> members(node.put("kind", "sequence"), sequence.members());
            default -> throw new UnsupportedOperationException(operation.toString());
        }
        return node;
    }

    private void members(ObjectNode node, List<Operation> members) {
        ArrayNode operations = node.putArray("operations");
        members.forEach(m -> operations.add(operation(m)));
    }

    private static void put(ObjectNode node, NodeValue value) {
        node.put("format", value.format());
        if (!value.isInterior()) {
            node.put("type", value.type()).put("base64", Base64.getEncoder().encodeToString(value.octets()));
        }
    }

    private JsonNode call(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(admin + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new AdapterException(method + " " + path + ": " + response.statusCode() + " " + response.body());
            }
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new AdapterException("The administration does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AdapterException("Interrupted.", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
