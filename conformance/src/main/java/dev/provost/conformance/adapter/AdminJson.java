package dev.provost.conformance.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.provost.adapter.Account;
import dev.provost.adapter.AdapterException;
import dev.provost.adapter.BootstrapOptions;
import dev.provost.adapter.BootstrapProfile;
import dev.provost.adapter.DeviceView;
import dev.provost.adapter.NodeValue;
import dev.provost.adapter.NotificationOptions;
import dev.provost.adapter.Operation;
import dev.provost.adapter.Outcome;
import dev.provost.adapter.Outcome.ItemOutcome;
import dev.provost.adapter.Outcome.State;
import dev.provost.adapter.PromptOptions;
import dev.provost.adapter.PushAddress;
import dev.provost.adapter.SoftwarePackage;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The JSON of the reference server's administration. */
final class AdminJson {

    private AdminJson() {}

    static ObjectNode account(Account account, String serverId) {
        ObjectNode json = object().put("auth", account.auth().name().toLowerCase(Locale.ROOT))
                .put("user", account.userName())
                .put("password", account.password())
                .put("serverId", serverId);
        account.serverPassword().ifPresent(secret -> json.put("serverPassword", secret));
        return json;
    }

    static ObjectNode operation(Operation operation) {
        return switch (operation) {
            case Operation.Get get -> kind("get").put("uri", get.uri());
            case Operation.Add add -> kind("add").put("uri", add.uri()).setAll(value(add.value()));
            case Operation.Replace replace ->
                kind("replace").put("uri", replace.uri()).setAll(value(replace.value()));
            case Operation.Delete delete -> kind("delete").put("uri", delete.uri());
            case Operation.Copy copy ->
                kind("copy").put("source", copy.source()).put("uri", copy.target());
            case Operation.Exec exec -> exec(exec);
            case Operation.Atomic atomic -> members("atomic", atomic.members());
            case Operation.Sequence sequence -> members("sequence", sequence.members());
            case Operation.Display display -> prompt("display", display.text(), display.options());
            case Operation.Confirm confirm -> prompt("confirm", confirm.text(), confirm.options());
            case Operation.TextInput input -> prompt("input", input.text(), input.options());
            case Operation.Choice choice -> choice(choice);
        };
    }

    static ObjectNode notification(PushAddress to, NotificationOptions options) {
        return object().put("to", to.uri().toString())
                .put("uiMode", options.uiMode().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .put("initiator", options.byServer() ? "server" : "client")
                .put("again", options.again() ? "yes" : "no");
    }

    static ObjectNode bootstrap(PushAddress to, BootstrapOptions options, URI server) {
        boolean plain =
                options.profile() == BootstrapProfile.DM && options.version().equals("1.1");
        ObjectNode json = object().put("to", to.uri().toString())
                .put("profile", plain ? "dm11" : options.profile().name().toLowerCase(Locale.ROOT))
                .put("version", options.version())
                .put("address", server.toString())
                .put(
                        "security",
                        switch (options.security()) {
                            case NONE -> "none";
                            case NETWORK_PIN -> "netwpin";
                            case USER_PIN -> "userpin";
                            case USER_AND_NETWORK_PIN -> "usernetwpin";
                            case USER_PIN_MAC -> "userpinmac";
                        });
        options.userPin().ifPresent(pin -> json.put("pin", pin));
        options.networkSecret().ifPresent(imsi -> json.put("imsi", imsi));
        return json;
    }

    static ObjectNode software(SoftwarePackage software) {
        ObjectNode json = object().put("name", software.name())
                .put("version", software.version())
                .put("type", software.type());
        return switch (software.content()) {
            case SoftwarePackage.Content.Octets octets ->
                json.put("base64", Base64.getEncoder().encodeToString(octets.octets()));
            case SoftwarePackage.Content.At at -> json.put("url", at.url().toString());
        };
    }

    static Outcome outcome(JsonNode json) {
        State state = switch (json.path("state").asText()) {
            case "queued" -> State.QUEUED;
            case "sent" -> State.RUNNING;
            case "done", "accepted", "failed", "no-answer", "not-sent" -> State.DONE;
            default ->
                throw new AdapterException("The reference server tells no state of an operation that is known. Is this"
                        + " the administration of a reference server?");
        };
        Map<String, NodeValue> results = new HashMap<>();
        json.path("results").forEach(result -> results.put(result.path("uri").asText(), nodeValue(result)));
        Map<String, NodeValue> nodes = new HashMap<>(results);
        json.path("nodes").forEach(node -> nodes.put(node.path("uri").asText(), nodeValue(node)));
        List<ItemOutcome> items = new ArrayList<>();
        json.path("answers").forEach(answer -> {
            String uri = answer.path("uri").asText();
            items.add(new ItemOutcome(
                    answer.path("command").asText(),
                    uri,
                    answer.path("status").asInt(),
                    Optional.ofNullable(results.get(uri)).or(() -> said(answer)),
                    uri.contains("?list=") ? nodes : Map.of()));
        });
        return new Outcome(state, items);
    }

    static DeviceView deviceView(String deviceId, JsonNode json) {
        Map<String, NodeValue> values = new HashMap<>();
        json.path("devInfo")
                .properties()
                .forEach(entry -> values.put(
                        entry.getKey(), NodeValue.text(entry.getValue().asText())));
        json.path("settings").properties().forEach(entry -> values.put(entry.getKey(), nodeValue(entry.getValue())));
        return new DeviceView(deviceId, values);
    }

    /** What the user answered; several choices joined by a hyphen. */
    private static Optional<NodeValue> said(JsonNode answer) {
        List<String> texts = new ArrayList<>();
        answer.path("data").forEach(text -> texts.add(text.asText()));
        return texts.isEmpty() ? Optional.empty() : Optional.of(NodeValue.text(String.join("-", texts)));
    }

    private static ObjectNode prompt(String kind, String text, PromptOptions options) {
        ObjectNode json = kind(kind).put("text", text);
        options.byKey().forEach((key, value) -> json.withObject("options").put(key, value));
        return json;
    }

    private static ObjectNode choice(Operation.Choice choice) {
        ObjectNode json = prompt(choice.multiple() ? "chooseSeveral" : "choose", choice.text(), choice.options());
        choice.choices().forEach(c -> json.withArray("choices").add(c));
        return json;
    }

    private static ObjectNode exec(Operation.Exec exec) {
        ObjectNode json = kind("exec").put("uri", exec.uri());
        exec.correlator().ifPresent(correlator -> json.put("correlator", correlator));
        exec.data().ifPresent(data -> json.setAll(value(data)));
        return json;
    }

    private static ObjectNode members(String kind, List<Operation> members) {
        ObjectNode json = kind(kind);
        members.forEach(member -> json.withArray("operations").add(operation(member)));
        return json;
    }

    /** Values travel in base64, so that octets and text are treated alike. */
    private static ObjectNode value(NodeValue value) {
        ObjectNode json = object().put("format", value.format());
        if (value.isInterior() || value.format().equals("null")) {
            return json;
        }
        return json.put("type", value.type()).put("base64", Base64.getEncoder().encodeToString(value.octets()));
    }

    private static NodeValue nodeValue(JsonNode json) {
        String base64 = json.path("base64").asText();
        try {
            return new NodeValue(
                    json.path("format").asText(),
                    json.path("type").asText(),
                    Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw new AdapterException("The reference server tells a value that is no base64: " + e.getMessage(), e);
        }
    }

    private static ObjectNode kind(String kind) {
        return object().put("kind", kind);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
