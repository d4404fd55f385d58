package dev.provost.conformance.adapter.http;

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
import dev.provost.conformance.adapter.OperationId;
import dev.provost.conformance.adapter.json.AnswerJson;
import dev.provost.conformance.adapter.json.OrderJson;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Operates a server by the requests of a recipe. */
final class HttpAdapter implements ServerAdapter {

    private static final AnswerJson ANSWERS = new AnswerJson("The server, read by the recipe,");
    private static final int MOST_REMEMBERED = 10_000;

    private final Recipe recipe;
    private final Calls calls;
    private final AdapterSettings settings;
    private final Set<AuthScheme> schemes;

    /** What was queued, so that a recipe can say what an outcome is of. */
    private final Map<String, Map<String, Object>> operations = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, Object>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    HttpAdapter(Recipe recipe, Calls calls, AdapterSettings settings, Set<AuthScheme> schemes) {
        this.recipe = recipe;
        this.calls = calls;
        this.settings = settings;
        this.schemes = schemes;
    }

    @Override
    public Set<Capability> capabilities() {
        return recipe.capabilities();
    }

    @Override
    public Set<AuthScheme> schemes() {
        return schemes;
    }

    @Override
    public void createAccount(Account account) {
        Map<String, Object> facts = about(account.deviceId());
        facts.put(
                "account",
                Facts.of(
                        OrderJson.account(account, settings.serverId()),
                        "auth",
                        "user",
                        "password",
                        "serverId",
                        "serverPassword"));
        calls.make(verb("create-account"), facts);
    }

    /** A recipe that cannot forget leaves the account where it is. */
    @Override
    public void forgetAccount(String deviceId) {
        recipe.verb("forget-account").ifPresent(verb -> calls.make(verb, about(deviceId)));
    }

    @Override
    public String queue(String deviceId, Operation operation) {
        Map<String, Object> wish = Facts.of(operation);
        Map<String, Object> facts = about(deviceId);
        facts.put("operation", wish);
        calls.make(recipe.queue(String.valueOf(wish.get("kind"))), facts);
        String id = new OperationId(deviceId, taken(facts, "queue", "id")).text();
        synchronized (operations) {
            operations.put(id, wish);
        }
        return id;
    }

    @Override
    public Outcome outcome(String operationId) {
        OperationId operation = OperationId.parse(operationId);
        Map<String, Object> facts = about(operation.device());
        facts.put("id", operation.id());
        synchronized (operations) {
            Optional.ofNullable(operations.get(operationId)).ifPresent(wish -> facts.put("operation", wish));
        }
        Recipe.Verb verb = verb("outcome");
        return ANSWERS.outcome(verb.reading().outcome(calls.make(verb, facts), facts));
    }

    @Override
    public DeviceView deviceView(String deviceId) {
        Recipe.Verb verb = verb("view");
        Map<String, Object> facts = about(deviceId);
        return ANSWERS.deviceView(deviceId, verb.reading().view(calls.make(verb, facts), facts));
    }

    @Override
    public void callDevice(String deviceId, PushAddress to, NotificationOptions options) {
        Map<String, Object> facts = about(deviceId);
        facts.put("notification", Facts.of(OrderJson.notification(to, options)));
        calls.make(verb("notify"), facts);
    }

    @Override
    public void bootstrap(String deviceId, PushAddress to, BootstrapOptions options) {
        Map<String, Object> facts = about(deviceId);
        facts.put("bootstrap", Facts.of(OrderJson.bootstrap(to, options, settings.serverUrl()), "pin", "imsi"));
        calls.make(verb("bootstrap"), facts);
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
        Map<String, Object> facts = Facts.of(settings);
        facts.put("package", Facts.of(software, "base64", "url"));
        calls.make(verb(verb), facts);
        return URI.create(taken(facts, verb, "url"));
    }

    /** The identifier is taken where the recipe takes one. */
    @Override
    public String updateFirmware(String deviceId, FirmwareOrder order) {
        Map<String, Object> facts = about(deviceId);
        facts.put(
                "order",
                Facts.of(
                        OrderJson.firmware(order), "package", "version", "way", "url", "base64", "correlator", "root"));
        calls.make(verb("update-firmware"), facts);
        return String.valueOf(facts.getOrDefault("id", ""));
    }

    @Override
    public FirmwareView firmwareView(String deviceId) {
        Recipe.Verb verb = verb("firmware");
        Map<String, Object> facts = about(deviceId);
        return ANSWERS.firmware(deviceId, verb.reading().firmware(calls.make(verb, facts), facts));
    }

    @Override
    public void close() {
        calls.close();
    }

    private Map<String, Object> about(String deviceId) {
        Map<String, Object> facts = Facts.of(settings);
        facts.put("device", deviceId);
        return facts;
    }

    private Recipe.Verb verb(String name) {
        return recipe.verb(name).orElseThrow(() -> new UnsupportedOperationException("The recipe has no verb " + name));
    }

    private static String taken(Map<String, Object> facts, String verb, String name) {
        return Optional.ofNullable(facts.get(name))
                .map(String::valueOf)
                .orElseThrow(() -> new AdapterException(
                        "The recipe at %s takes no \"%s\" from the answer. Add it, for instance take: { %s: $.%s }."
                                .formatted(verb, name, name, name)));
    }
}
