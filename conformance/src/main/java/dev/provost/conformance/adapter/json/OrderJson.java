package dev.provost.conformance.adapter.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.provost.adapter.Account;
import dev.provost.adapter.BootstrapOptions;
import dev.provost.adapter.FirmwareOrder;
import dev.provost.adapter.NodeValue;
import dev.provost.adapter.NotificationOptions;
import dev.provost.adapter.Operation;
import dev.provost.adapter.PromptOptions;
import dev.provost.adapter.PushAddress;
import dev.provost.adapter.SoftwarePackage;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an operator wants, in JSON. */
public final class OrderJson {

    private static final Set<String> BINARY = Set.of("bin", "b64");

    private OrderJson() {}

    /** An account with its secrets. */
    public static ObjectNode account(Account account, String serverId) {
        ObjectNode json = object().put("auth", account.auth().name().toLowerCase(Locale.ROOT))
                .put("user", account.userName())
                .put("password", account.password())
                .put("serverId", serverId);
        account.serverPassword().ifPresent(secret -> json.put("serverPassword", secret));
        return json;
    }

    /** An operation: its {@code kind} and what that needs. */
    public static ObjectNode operation(Operation operation) {
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

    /** A call to a session. */
    public static ObjectNode notification(PushAddress to, NotificationOptions options) {
        return object().put("to", to.uri().toString())
                .put("uiMode", options.uiMode().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .put("initiator", options.byServer() ? "server" : "client")
                .put("again", options.again());
    }

    /** A bootstrap; {@code server} is the address that the document is to name. */
    public static ObjectNode bootstrap(PushAddress to, BootstrapOptions options, URI server) {
        ObjectNode json = object().put("to", to.uri().toString())
                .put("profile", options.profile().name().toLowerCase(Locale.ROOT))
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

    /** A package to be offered. */
    public static ObjectNode software(SoftwarePackage software) {
        ObjectNode json = object().put("name", software.name())
                .put("version", software.version())
                .put("type", software.type());
        return switch (software.content()) {
            case SoftwarePackage.Content.Octets octets ->
                json.put("base64", Base64.getEncoder().encodeToString(octets.octets()));
            case SoftwarePackage.Content.At at -> json.put("url", at.url().toString());
        };
    }

    /** A package to be offered by a descriptor. */
    public static ObjectNode described(SoftwarePackage software) {
        return software(software).put("descriptor", true);
    }

    /** An order for firmware. */
    public static ObjectNode firmware(FirmwareOrder order) {
        ObjectNode json = object().put("package", order.packageName())
                .put("version", order.version())
                .put("way", order.way().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        order.url().ifPresent(url -> json.put("url", url.toString()));
        order.octets().ifPresent(o -> json.put("base64", Base64.getEncoder().encodeToString(o)));
        order.correlator().ifPresent(text -> json.put("correlator", text));
        order.root().ifPresent(uri -> json.put("root", uri));
        return json;
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

    /** Text as it is, everything else as octets in base64; so that what is text stays legible. */
    private static ObjectNode value(NodeValue value) {
        ObjectNode json = object().put("format", value.format());
        if (value.isInterior() || value.format().equals("null")) {
            return json;
        }
        json.put("type", value.type());
        return text(value)
                .map(text -> json.put("value", text))
                .orElseGet(() -> json.put("base64", Base64.getEncoder().encodeToString(value.octets())));
    }

    private static Optional<String> text(NodeValue value) {
        if (BINARY.contains(value.format())) {
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value.octets()))
                    .toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private static ObjectNode kind(String kind) {
        return object().put("kind", kind);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
