package dev.provost.conformance.adapter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.provost.adapter.Account;
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
import dev.provost.conformance.adapter.json.AnswerJson;
import dev.provost.conformance.adapter.json.OrderJson;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/** Operates the reference server. An operation is identified by its path in the administration. */
final class ReferenceAdapter implements ServerAdapter {

    private static final AnswerJson ANSWERS = new AnswerJson("The reference server");

    private final AdminClient admin;
    private final String serverId;
    private final URI serverUrl;

    ReferenceAdapter(AdminClient admin, AdapterSettings settings) {
        this.admin = admin;
        this.serverId = settings.serverId();
        this.serverUrl = settings.serverUrl();
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public Set<AuthScheme> schemes() {
        return EnumSet.allOf(AuthScheme.class);
    }

    /** A fresh device: forgetting it first empties its queue, which the server would keep. */
    @Override
    public void createAccount(Account account) {
        forgetAccount(account.deviceId());
        admin.put(device(account.deviceId()), OrderJson.account(account, serverId));
    }

    @Override
    public void forgetAccount(String deviceId) {
        admin.delete(device(deviceId));
    }

    @Override
    public String queue(String deviceId, Operation operation) {
        String operations = device(deviceId) + "/operations";
        return operations + "/"
                + admin.post(operations, OrderJson.operation(operation))
                        .path("id")
                        .asText();
    }

    @Override
    public Outcome outcome(String operationId) {
        return ANSWERS.outcome(admin.get(operationId));
    }

    @Override
    public DeviceView deviceView(String deviceId) {
        return ANSWERS.deviceView(deviceId, admin.get(device(deviceId) + "/values"));
    }

    @Override
    public void callDevice(String deviceId, PushAddress to, NotificationOptions options) {
        admin.post(device(deviceId) + "/notifications", OrderJson.notification(to, options));
    }

    @Override
    public void bootstrap(String deviceId, PushAddress to, BootstrapOptions options) {
        admin.post(device(deviceId) + "/bootstrap", OrderJson.bootstrap(to, options, serverUrl));
    }

    @Override
    public URI publish(SoftwarePackage software) {
        return offered(OrderJson.software(software));
    }

    @Override
    public URI publishDescribed(SoftwarePackage software) {
        return offered(OrderJson.described(software));
    }

    private URI offered(ObjectNode software) {
        return URI.create(admin.post("/packages", software).path("url").asText());
    }

    @Override
    public String updateFirmware(String deviceId, FirmwareOrder order) {
        return admin.post(device(deviceId) + "/firmware", OrderJson.firmware(order))
                .path("id")
                .asText();
    }

    @Override
    public FirmwareView firmwareView(String deviceId) {
        return ANSWERS.firmware(deviceId, admin.get(device(deviceId) + "/firmware"));
    }

    @Override
    public void close() {
        admin.close();
    }

    private static String device(String deviceId) {
        return "/devices/" + URLEncoder.encode(deviceId, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
