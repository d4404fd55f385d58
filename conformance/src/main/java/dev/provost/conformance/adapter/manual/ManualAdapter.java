package dev.provost.conformance.adapter.manual;

import dev.provost.adapter.Account;
import dev.provost.adapter.AdapterException;
import dev.provost.adapter.BootstrapOptions;
import dev.provost.adapter.Capability;
import dev.provost.adapter.DeviceView;
import dev.provost.adapter.FirmwareOrder;
import dev.provost.adapter.FirmwareView;
import dev.provost.adapter.NodeValue;
import dev.provost.adapter.NotificationOptions;
import dev.provost.adapter.Operation;
import dev.provost.adapter.Outcome;
import dev.provost.adapter.PushAddress;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.plan.Plan;
import dev.provost.conformance.plan.PlannedScenario;
import dev.provost.conformance.run.Progress;
import dev.provost.conformance.run.RunListener;
import dev.provost.reports.ScenarioResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/**
 * Has a person operate the server. What the person cannot or will not do ends the scenario as not applicable or
 * inconclusive. Orders are collected and asked for together before the phone connects. Scenarios must run one at a time,
 * for it goes by the run which one it is.
 */
public final class ManualAdapter implements ServerAdapter, RunListener {

    private static final String VIEW = "show the values of a device";

    private final Dialogue dialogue;
    private final OrderText text;
    private final OutcomeDesk outcomes;
    private final BootstrapText bootstraps;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final List<Account> fresh = new ArrayList<>();
    private final Map<String, GivenOrder> orders = new HashMap<>();
    private final Map<String, Outcome> answered = new HashMap<>();
    private final List<String> pending = new ArrayList<>();
    private final Set<String> ordered = new HashSet<>();
    private final Set<String> untidy = new HashSet<>();
    private Place next = Place.NOWHERE;
    private int done;

    ManualAdapter(Dialogue dialogue, List<Account> accounts, ValueText values) {
        this.dialogue = dialogue;
        this.text = new OrderText(values);
        this.outcomes = new OutcomeDesk(dialogue, text);
        this.bootstraps = new BootstrapText(this.accounts);
        accounts.forEach(account -> this.accounts.put(account.deviceId(), account));
    }

    /** Takes what was answered before an interruption, and keeps what is answered from now on. */
    public void remember(AnswerBook book) {
        dialogue.remember(book);
    }

    /** Takes accounts that the server does not know yet; a person is asked to make them before the first scenario. */
    public synchronized void introduce(List<Account> strangers) {
        fresh.addAll(strangers);
        strangers.forEach(account -> accounts.put(account.deviceId(), account));
    }

    private void haveAccountsMade() {
        List<String> task = new ArrayList<>();
        task.add(
                "make the server know these devices (once; listed as `accounts` in the target file they are not asked for):");
        fresh.forEach(account -> task.add("  " + AccountText.yaml(account)));
        try {
            dialogue.performOnce("accounts", new Errand("", "", task));
        } catch (TestAbortedException e) {
            throw new AdapterException(
                    "Without accounts on the server nothing more than --tags 'not @needs-account' can run: make them, or list those that there are as `accounts` in the target file.",
                    e);
        }
    }

    /** All that a person can see to, until he says that the server cannot. */
    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(
                Capability.QUEUE_OPERATION,
                Capability.READ_OUTCOME,
                Capability.READ_DEVICE_VIEW,
                Capability.NOTIFY,
                Capability.BOOTSTRAP,
                Capability.UPDATE_FIRMWARE,
                Capability.READ_FIRMWARE);
    }

    /** As soon as a person said that nothing can be looked up, scenarios go without it. */
    @Override
    public boolean can(Capability capability) {
        return capabilities().contains(capability)
                && switch (capability) {
                    case READ_OUTCOME -> !dialogue.isDeclined(OutcomeDesk.ABILITY);
                    case READ_DEVICE_VIEW -> !dialogue.isDeclined(VIEW);
                    case UPDATE_FIRMWARE -> !dialogue.isDeclined(FirmwareWords.ORDER);
                    case READ_FIRMWARE -> !dialogue.isDeclined(FirmwareWords.SHOW);
                    default -> true;
                };
    }

    @Override
    public synchronized String queue(String deviceId, Operation operation) {
        String ability = OrderText.ability(operation);
        if (dialogue.isDeclined(ability)) {
            throw new UnsupportedOperationException("the operator said that the server cannot " + ability);
        }
        String id = "order-" + (orders.size() + 1);
        orders.put(id, new GivenOrder(orders.size() + 1, described(deviceId), operation));
        pending.add(id);
        ordered.add(deviceId);
        return id;
    }

    @Override
    public synchronized void settle(String deviceId) {
        if (!pending.isEmpty()) {
            place();
        } else if (untidy.contains(deviceId)) {
            dialogue.perform(new Errand(
                    "", described(deviceId), List.of("remove whatever still waits for the device on the server.")));
        }
        untidy.remove(deviceId);
        answered.values().removeIf(outcome -> !outcome.isDone());
    }

    /** Has all pending orders placed, device by device. */
    private void place() {
        Map<String, List<GivenOrder>> byDevice = pending.stream()
                .map(orders::get)
                .collect(Collectors.groupingBy(GivenOrder::device, LinkedHashMap::new, Collectors.toList()));
        Set<String> abilities = pending.stream()
                .map(id -> OrderText.ability(orders.get(id).operation()))
                .collect(Collectors.toSet());
        pending.clear();
        String ability = abilities.size() == 1 ? abilities.iterator().next() : "";
        byDevice.forEach((device, given) -> dialogue.perform(new Errand(ability, device, task(given))));
    }

    private List<String> task(List<GivenOrder> given) {
        List<String> task = new ArrayList<>();
        task.add("remove whatever still waits for the device, then queue for its next session"
                + (given.size() > 1 ? ", in this order:" : ":"));
        for (GivenOrder order : given) {
            String mark = "  " + order.number() + ". ";
            for (String line : text.lines(order.operation())) {
                task.add(mark + line);
                mark = " ".repeat(mark.length());
            }
        }
        task.add("The device connects by itself after your answer.");
        return task;
    }

    /** A person who looked is not asked again before the device was there once more. */
    @Override
    public synchronized Outcome outcome(String operationId) {
        if (pending.contains(operationId)) {
            place();
        }
        Outcome known = answered.get(operationId);
        if (known == null) {
            known = outcomes.ask(orders.get(operationId));
            answered.put(operationId, known);
        }
        return known;
    }

    @Override
    public DeviceView deviceView(String deviceId) {
        throw new UnsupportedOperationException("A person looks up one value at a time");
    }

    @Override
    public Optional<NodeValue> believedValue(String deviceId, String uri) {
        return dialogue.lookUp(
                new Errand(
                        VIEW,
                        described(deviceId),
                        List.of("look up what the server believes the device to have as", "  " + uri)),
                "the value as it is; Enter when the server knows none",
                typed -> Optional.of(Optional.of(typed)
                        .filter(t -> !t.isEmpty())
                        .map(t -> NodeValue.text(OutcomeDesk.unquoted(t)))));
    }

    @Override
    public void callDevice(String deviceId, PushAddress to, NotificationOptions options) {
        List<String> task = new ArrayList<>();
        task.add((options.again()
                        ? "repeat the last notification, with the same session id,"
                        : "send a notification (package #0)")
                + " to " + to.uri());
        task.add("  user interaction: "
                + options.uiMode().name().toLowerCase(Locale.ROOT).replace('_', ' ') + "; started by: "
                + (options.byServer() ? "the server" : "the user"));
        String ability = options.equals(NotificationOptions.DEFAULT)
                ? "call a device"
                : "call a device in the way that is wanted (" + task.get(1).strip()
                        + (options.again() ? ", again)" : ")");
        dialogue.perform(new Errand(ability, described(deviceId), task));
    }

    @Override
    public void bootstrap(String deviceId, PushAddress to, BootstrapOptions options) {
        dialogue.perform(new Errand(
                BootstrapText.ability(options), described(deviceId), bootstraps.task(deviceId, to, options)));
    }

    @Override
    public String updateFirmware(String deviceId, FirmwareOrder order) {
        dialogue.perform(new Errand(FirmwareWords.ORDER, described(deviceId), FirmwareWords.task(order)));
        return "firmware";
    }

    @Override
    public FirmwareView firmwareView(String deviceId) {
        return dialogue.lookUp(
                new Errand(
                        FirmwareWords.SHOW,
                        described(deviceId),
                        List.of(
                                "look up what the server believes about the firmware of the device and its last order")),
                FirmwareWords.EXPECTED,
                typed -> FirmwareWords.view(deviceId, typed));
    }

    private String described(String deviceId) {
        return Optional.ofNullable(accounts.get(deviceId))
                .map(account -> deviceId + " (user " + account.userName() + ")")
                .orElse(deviceId);
    }

    @Override
    public synchronized void planned(Plan plan) {
        int expected = PromptEstimate.of(plan);
        next = new Place(Optional.empty(), 0, plan.planned().size(), expected);
        dialogue.at(next);
        dialogue.say(
                "About %d prompts will come, one at a time. Fewer: --tags, one DM version, one encoding in the target file."
                        .formatted(expected));
        boolean needed = plan.planned().stream().anyMatch(p -> p.scenario().has("needs-account"));
        if (needed && !fresh.isEmpty()) {
            haveAccountsMade();
        }
    }

    @Override
    public synchronized void started(PlannedScenario scenario) {
        untidy.addAll(ordered);
        ordered.clear();
        pending.clear();
        orders.clear();
        answered.clear();
        dialogue.at(new Place(Optional.of(scenario), done + 1, next.total(), next.expected()));
    }

    @Override
    public synchronized void finished(ScenarioResult result, Progress progress) {
        done = progress.done();
    }
}
