package dev.provost.conformance.adapter.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.provost.adapter.Account;
import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.AuthScheme;
import dev.provost.adapter.BootstrapOptions;
import dev.provost.adapter.Capability;
import dev.provost.adapter.DeviceView;
import dev.provost.adapter.FirmwareOrder;
import dev.provost.adapter.FirmwareView;
import dev.provost.adapter.NotificationOptions;
import dev.provost.adapter.Operation;
import dev.provost.adapter.Outcome;
import dev.provost.adapter.PushAddress;
import dev.provost.adapter.ServerAdapter;
import dev.provost.adapter.SoftwarePackage;
import dev.provost.conformance.adapter.AcceptsNonsense;
import dev.provost.conformance.adapter.OperationId;
import dev.provost.conformance.adapter.json.AnswerJson;
import dev.provost.conformance.adapter.json.OrderJson;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Has a program do what the operator wants. */
final class CommandAdapter implements ServerAdapter, AcceptsNonsense {

    private final Dialogue dialogue;
    private final AdapterSettings settings;
    private final Talents talents;
    private final AnswerJson answers;

    CommandAdapter(Dialogue dialogue, AdapterSettings settings, Talents talents) {
        this.dialogue = dialogue;
        this.settings = settings;
        this.talents = talents;
        this.answers = new AnswerJson("The reply of " + dialogue.name());
    }

    @Override
    public Set<Capability> capabilities() {
        return talents.capabilities();
    }

    @Override
    public Set<AuthScheme> schemes() {
        return talents.schemes();
    }

    @Override
    public void createAccount(Account account) {
        dialogue.ask(
                "create-account",
                about(account.deviceId()).set("account", OrderJson.account(account, settings.serverId())));
    }

    /** A program that cannot forget leaves the account where it is; the next creation of it starts anew. */
    @Override
    public void forgetAccount(String deviceId) {
        try {
            dialogue.ask("forget-account", about(deviceId));
        } catch (UnsupportedOperationException stays) {
            // Identities of test devices do not meet those of real ones.
        }
    }

    @Override
    public String queue(String deviceId, Operation operation) {
        ObjectNode request = about(deviceId).set("operation", OrderJson.operation(operation));
        return new OperationId(deviceId, answers.text(dialogue.ask("queue", request), "id", "7")).text();
    }

    @Override
    public Outcome outcome(String operationId) {
        OperationId operation = OperationId.parse(operationId);
        return answers.outcome(dialogue.ask("outcome", about(operation.device()).put("id", operation.id())));
    }

    @Override
    public DeviceView deviceView(String deviceId) {
        return answers.deviceView(deviceId, dialogue.ask("view", about(deviceId)));
    }

    @Override
    public void callDevice(String deviceId, PushAddress to, NotificationOptions options) {
        dialogue.ask("notify", about(deviceId).set("notification", OrderJson.notification(to, options)));
    }

    @Override
    public void bootstrap(String deviceId, PushAddress to, BootstrapOptions options) {
        dialogue.ask(
                "bootstrap", about(deviceId).set("bootstrap", OrderJson.bootstrap(to, options, settings.serverUrl())));
    }

    @Override
    public URI publish(SoftwarePackage software) {
        return offered("publish", OrderJson.software(software));
    }

    @Override
    public URI publishDescribed(SoftwarePackage software) {
        return offered("publish-descriptor", OrderJson.described(software));
    }

    private URI offered(String verb, ObjectNode software) {
        String url = answers.text(dialogue.ask(verb, plain().set("package", software)), "url", "http://HOST/PATH");
        try {
            URI address = new URI(url);
            if (address.isAbsolute()) {
                return address;
            }
        } catch (URISyntaxException noAddress) {
            // the sentence below says all there is to say
        }
        throw new AdapterException(
                "The reply of %s offers a package at \"%s\", which is no address.".formatted(dialogue.name(), url));
    }

    @Override
    public String updateFirmware(String deviceId, FirmwareOrder order) {
        return dialogue.ask("update-firmware", about(deviceId).set("order", OrderJson.firmware(order)))
                .path("id")
                .asText();
    }

    @Override
    public FirmwareView firmwareView(String deviceId) {
        return answers.firmware(deviceId, dialogue.ask("firmware", about(deviceId)));
    }

    @Override
    public boolean acceptsNonsense() {
        try {
            dialogue.ask("no-such-verb", plain());
            return true;
        } catch (AdapterException | UnsupportedOperationException refused) {
            return false;
        }
    }

    @Override
    public void close() {
        dialogue.close();
    }

    private ObjectNode about(String deviceId) {
        return plain().put("device", deviceId);
    }

    private ObjectNode plain() {
        return request(settings);
    }

    static ObjectNode request(AdapterSettings settings) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putObject("server").put("url", settings.serverUrl().toString()).put("id", settings.serverId());
        return request;
    }
}
