package dev.provost.conformance.adapter;

import dev.provost.adapter.Capability;
import dev.provost.adapter.FirmwareOrder;
import dev.provost.adapter.FirmwareView;
import dev.provost.adapter.FirmwareWay;
import dev.provost.adapter.NodeValue;
import dev.provost.adapter.Operation;
import dev.provost.adapter.Outcome;
import dev.provost.adapter.ServerAdapter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Has a server update firmware, and asks what it believes of it, by the adapter's own calls where it has them, otherwise by
 * plain operations: the order becomes the commands that a server would send, and the belief is what the server shows of
 * their outcome and of the nodes. What cannot be known that way is unknown.
 *
 * <p>For one scenario, and one thread.
 */
public final class FirmwareOperator {

    private static final String VERSION_NODE = "./DevDetail/FwV";
    private static final int ACCEPTED = 202;

    private final ServerAdapter adapter;
    private final Map<String, Composed> latest = new HashMap<>();
    private final Map<String, List<String>> asked = new HashMap<>();

    /**
     * An order that was made of operations.
     *
     * @param setting the operation that sets PkgURL or PkgData
     * @param exec the operation that starts it
     */
    private record Composed(Optional<String> setting, String exec) {}

    /** An operator who has not ordered anything yet. */
    public FirmwareOperator(ServerAdapter adapter) {
        this.adapter = adapter;
    }

    /** Whether firmware can be ordered with an adapter, in one way or the other. */
    public static boolean canOrder(ServerAdapter adapter) {
        return adapter.can(Capability.UPDATE_FIRMWARE) || adapter.can(Capability.QUEUE_OPERATION);
    }

    /** Whether an adapter tells anything of what the server believes about firmware. */
    public static boolean canTell(ServerAdapter adapter) {
        return adapter.can(Capability.READ_FIRMWARE)
                || adapter.can(Capability.READ_DEVICE_VIEW) && adapter.can(Capability.READ_OUTCOME);
    }

    /** Whether orders are made of plain operations, so that the server knows nothing of firmware. */
    public boolean isComposed() {
        return !adapter.can(Capability.UPDATE_FIRMWARE);
    }

    /**
     * Orders new firmware.
     *
     * @param root address of the device's object for firmware, used when the order is made of operations; a server that
     *     takes orders for firmware has to find it
     * @return identifier of the order
     * @throws UnsupportedOperationException when the server does not offer this way
     */
    public String order(String deviceId, String root, FirmwareOrder order) {
        asked.remove(deviceId);
        if (!isComposed()) {
            return adapter.updateFirmware(deviceId, order);
        }
        String base = order.root().orElse(root);
        Optional<String> setting = setting(base, order).map(operation -> adapter.queue(deviceId, operation));
        String exec = adapter.queue(
                deviceId, new Operation.Exec(node(base, order.way()), Optional.empty(), order.correlator()));
        latest.put(deviceId, new Composed(setting, exec));
        return exec;
    }

    /**
     * Has State and version read in the next session, where the server is not known to do so by itself. Without this, a
     * belief that is made of operations knows neither.
     */
    public void ask(String deviceId, String root) {
        if (isComposed() && adapter.can(Capability.QUEUE_OPERATION)) {
            asked.put(
                    deviceId,
                    List.of(
                            adapter.queue(deviceId, new Operation.Get(root + "/State")),
                            adapter.queue(deviceId, new Operation.Get(VERSION_NODE))));
        }
    }

    /** What the server believes. */
    public FirmwareView view(String deviceId, String root) {
        if (adapter.can(Capability.READ_FIRMWARE)) {
            return adapter.firmwareView(deviceId);
        }
        if (!canTell(adapter)) {
            return FirmwareView.unknown(deviceId);
        }
        Optional<String> version = read(deviceId, 1, VERSION_NODE);
        OptionalInt state = number(read(deviceId, 0, root + "/State"));
        return new FirmwareView(deviceId, version, state, OptionalInt.empty(), standing(deviceId, state));
    }

    private Optional<String> read(String deviceId, int which, String uri) {
        return Optional.ofNullable(asked.get(deviceId))
                .map(ids -> adapter.outcome(ids.get(which)))
                .filter(outcome -> outcome.isDone() && outcome.items().stream().anyMatch(item -> item.status() == 200))
                .flatMap(outcome -> adapter.believedValue(deviceId, uri))
                .map(NodeValue::asText)
                .map(String::strip);
    }

    private FirmwareView.Standing standing(String deviceId, OptionalInt state) {
        Composed order = latest.get(deviceId);
        if (order == null) {
            return FirmwareView.Standing.UNKNOWN;
        }
        Outcome outcome = adapter.outcome(order.exec());
        return switch (outcome.state()) {
            case QUEUED -> FirmwareView.Standing.PENDING;
            case RUNNING -> FirmwareView.Standing.RUNNING;
            case DONE -> done(outcome, state);
        };
    }

    /** What a State means that was read after the device had taken the order. */
    private static FirmwareView.Standing done(Outcome outcome, OptionalInt state) {
        int status = outcome.items().stream()
                .mapToInt(Outcome.ItemOutcome::status)
                .findFirst()
                .orElse(0);
        if (status >= 300) {
            return FirmwareView.Standing.FAILED;
        }
        if (status == 200 || status >= 250) {
            return FirmwareView.Standing.SUCCEEDED;
        }
        if (status != ACCEPTED) {
            return FirmwareView.Standing.UNKNOWN;
        }
        return switch (state.orElse(0)) {
            case 90, 100 -> FirmwareView.Standing.SUCCEEDED;
            case 20, 70, 80 -> FirmwareView.Standing.FAILED;
            case 30, 60 -> FirmwareView.Standing.RUNNING;
            default -> FirmwareView.Standing.UNKNOWN;
        };
    }

    private static OptionalInt number(Optional<String> text) {
        return text.filter(t -> t.matches("\\d{1,9}"))
                .map(t -> OptionalInt.of(Integer.parseInt(t)))
                .orElse(OptionalInt.empty());
    }

    private static Optional<Operation> setting(String root, FirmwareOrder order) {
        return order.url()
                .<Operation>map(url ->
                        new Operation.Replace(node(root, order.way()) + "/PkgURL", NodeValue.text(url.toString())))
                .or(() -> order.octets()
                        .map(octets -> new Operation.Replace(
                                root + "/Update/PkgData", NodeValue.binary("application/octet-stream", octets))));
    }

    private static String node(String root, FirmwareWay way) {
        return root
                + switch (way) {
                    case DOWNLOAD -> "/Download";
                    case UPDATE, DELIVER -> "/Update";
                    case DOWNLOAD_AND_UPDATE -> "/DownloadAndUpdate";
                };
    }
}
