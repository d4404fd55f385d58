package dev.provost.handset.fumo;

import dev.provost.session.DeviceAlert;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a phone has said in the current session about its firmware, and what it still wants to ask for. Not thread-safe. */
final class Mailbag {

    private final Map<DeviceAlert, String> results = new IdentityHashMap<>();
    private final Set<String> said = new HashSet<>();
    private final List<DeviceAlert> requests = new ArrayList<>();
    private final Set<DeviceAlert> asked = Collections.newSetFromMap(new IdentityHashMap<>());

    void ask(DeviceAlert request) {
        requests.add(request);
    }

    /** The phone restarts: nobody remembers what was to be asked. */
    void forget() {
        clear();
        requests.clear();
    }

    boolean hasRequests() {
        return !requests.isEmpty();
    }

    /** A session begins or has ended: what got no Status counts as not said. */
    void clear() {
        results.clear();
        said.clear();
        asked.clear();
    }

    /** The requests that were not said yet in this session. */
    List<DeviceAlert> takeRequests() {
        List<DeviceAlert> fresh =
                requests.stream().filter(r -> !asked.contains(r)).toList();
        asked.addAll(fresh);
        return fresh;
    }

    /** Notes that the result of a root is being said by these alerts. */
    void say(String root, List<DeviceAlert> alerts) {
        said.add(root);
        alerts.forEach(alert -> results.put(alert, root));
    }

    boolean wasSaid(String root) {
        return said.contains(root);
    }

    /** A Status has come for an alert: a request is settled; a result is when its root is answered, which is told once. */
    Optional<String> answered(DeviceAlert alert) {
        requests.removeIf(request -> request == alert);
        return Optional.ofNullable(results.remove(alert));
    }

    /** The roots whose result was said and got no Status. */
    Set<String> unanswered() {
        return Set.copyOf(results.values());
    }

    /** Forgets what was said of a root. */
    void settle(String root) {
        results.values().removeIf(root::equals);
    }
}
