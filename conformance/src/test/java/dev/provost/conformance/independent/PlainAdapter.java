package dev.provost.conformance.independent;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import dev.provost.adapter.Capability;
import dev.provost.adapter.DeviceView;
import dev.provost.adapter.NodeValue;
import dev.provost.adapter.Operation;
import dev.provost.adapter.Outcome;
import dev.provost.adapter.Outcome.ItemOutcome;
import dev.provost.adapter.Outcome.State;
import dev.provost.adapter.PromptOptions;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.independent.server.Job;
import dev.provost.conformance.independent.server.Order;
import dev.provost.conformance.independent.server.PlainServer;
import dev.provost.conformance.independent.server.Subscriber;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Operates a {@link PlainServer}. */
final class PlainAdapter implements ServerAdapter {

    static final String SERVER_NAME = "plain-server";

    private final PlainServer server;

    PlainAdapter(PlainServer server) {
        this.server = server;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(
                Capability.CREATE_ACCOUNT,
                Capability.QUEUE_OPERATION,
                Capability.READ_OUTCOME,
                Capability.READ_DEVICE_VIEW);
    }

    @Override
    public void createAccount(Account account) {
        server.enrol(subscriber(account));
    }

    static Subscriber subscriber(Account account) {
        String scheme = account.auth() == AuthScheme.NONE
                ? "none"
                : account.auth().name().toLowerCase(Locale.ROOT);
        return new Subscriber(
                account.deviceId(),
                account.userName(),
                account.password(),
                SERVER_NAME,
                account.serverPassword(),
                scheme);
    }

    @Override
    public void forgetAccount(String deviceId) {
        server.forget(deviceId);
    }

    @Override
    public String queue(String deviceId, Operation operation) {
        return server.queue(deviceId, order(operation)).id();
    }

    private static Order order(Operation operation) {
        return switch (operation) {
            case Operation.Get get -> Order.of("Get", get.uri());
            case Operation.Add add -> order("Add", add.uri(), add.value());
            case Operation.Replace replace -> order("Replace", replace.uri(), replace.value());
            case Operation.Delete delete -> Order.of("Delete", delete.uri());
            case Operation.Copy copy -> Order.copy(copy.source(), copy.target());
            case Operation.Atomic group -> Order.group("Atomic", orders(group.members()));
            case Operation.Sequence group -> Order.group("Sequence", orders(group.members()));
            case Operation.Exec exec -> Order.exec(exec.uri(), exec.correlator().orElse(""));
            case Operation.Display display ->
                Order.prompt("1100", display.text(), options(display.options()), List.of());
            case Operation.Confirm confirm ->
                Order.prompt("1101", confirm.text(), options(confirm.options()), List.of());
            case Operation.TextInput input -> Order.prompt("1102", input.text(), options(input.options()), List.of());
            case Operation.Choice choice ->
                Order.prompt(
                        choice.multiple() ? "1104" : "1103",
                        choice.text(),
                        options(choice.options()),
                        choice.choices());
            default -> throw new UnsupportedOperationException("The plain server has no " + operation);
        };
    }

    private static String options(PromptOptions options) {
        return options.byKey().entrySet().stream()
                .map(o -> o.getKey() + "=" + URLEncoder.encode(o.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Order order(String verb, String uri, NodeValue value) {
        return Order.of(verb, uri, value.format(), value.type(), value.octets());
    }

    private static List<Order> orders(List<Operation> members) {
        return members.stream().map(PlainAdapter::order).toList();
    }

    @Override
    public Outcome outcome(String operationId) {
        Job job = server.job(operationId);
        if (!job.isDone()) {
            return job.isSent() ? new Outcome(State.RUNNING, List.of()) : Outcome.queued();
        }
        return new Outcome(
                State.DONE, job.lines().stream().map(PlainAdapter::item).toList());
    }

    private static ItemOutcome item(Job.Line line) {
        Optional<NodeValue> value = line.format().isEmpty()
                ? Optional.empty()
                : Optional.of(new NodeValue(line.format(), "text/plain", line.octets()));
        return new ItemOutcome(line.order().verb(), line.order().uri(), line.status(), value);
    }

    @Override
    public DeviceView deviceView(String deviceId) {
        Map<String, NodeValue> values = server.subscriber(deviceId).values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> NodeValue.text(e.getValue())));
        return new DeviceView(deviceId, values);
    }
}
