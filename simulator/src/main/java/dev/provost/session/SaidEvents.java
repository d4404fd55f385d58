package dev.provost.session;

import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows in which command of which message each event of the device was said, so that its Status is recognised. */
final class SaidEvents {

    private static final Set<Optional<AlertCode>> EVENTS =
            Set.of(Optional.of(AlertCode.CLIENT_EVENT), Optional.of(AlertCode.GENERIC_ALERT));

    private final Deque<DeviceAlert> waiting = new ArrayDeque<>();
    private final Map<Place, DeviceAlert> said = new HashMap<>();

    private record Place(String msgId, String cmdId) {}

    /** What waited to be said is said again with the rest, or not at all. */
    void clear() {
        waiting.clear();
    }

    /** These wait to be said, in order. */
    void queue(Collection<DeviceAlert> events) {
        waiting.addAll(events);
    }

    /** A message goes out; of an event in chunks the last one counts. */
    void sent(String msgId, Message message) {
        for (Command command : message.body().commands()) {
            if (command instanceof Alert alert
                    && EVENTS.contains(alert.code())
                    && isWhole(alert)
                    && !waiting.isEmpty()) {
                said.put(new Place(msgId, alert.cmdId()), waiting.removeFirst());
            }
        }
    }

    private static boolean isWhole(Alert alert) {
        return alert.items().stream().noneMatch(Item::moreData);
    }

    /** Tells the device of the events that have a status now; of each once. */
    void answered(Inbound inbound, ManagedDevice device) {
        if (said.isEmpty()) {
            return;
        }
        inbound.statuses().forEach(status -> {
            DeviceAlert event = said.remove(new Place(status.msgRef(), status.cmdRef()));
            if (event != null) {
                device.alertAnswered(event, status.code());
            }
        });
    }
}
