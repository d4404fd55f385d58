package dev.provost.handset;

import dev.provost.session.DeviceAlert;
import dev.provost.session.Mishap;
import dev.provost.tree.LocUri;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has come up in a handset, and what goes wrong in it.
 *
 * @param events what is to be reported to the server, the oldest first
 * @param mishaps what goes wrong, by command and node
 */
record Incidents(List<DeviceAlert> events, Map<Place, Mishap> mishaps) {

    static final Incidents NONE = new Incidents(List.of(), Map.of());

    /**
     * Where something goes wrong.
     *
     * @param command name of the command
     * @param uri the node
     */
    record Place(String command, LocUri uri) {}

    Incidents {
        events = List.copyOf(events);
        mishaps = Map.copyOf(mishaps);
    }

    Incidents withEvent(DeviceAlert event) {
        List<DeviceAlert> all = new ArrayList<>(events);
        all.add(event);
        return new Incidents(all, mishaps);
    }

    Incidents withoutEvents() {
        return new Incidents(List.of(), mishaps);
    }

    Incidents withMishap(String command, LocUri uri, Mishap mishap) {
        Map<Place, Mishap> all = new HashMap<>(mishaps);
        all.put(new Place(command, uri), mishap);
        return new Incidents(events, all);
    }

    boolean hasMishaps() {
        return !mishaps.isEmpty();
    }

    Optional<Mishap> mishap(String command, LocUri uri) {
        return Optional.ofNullable(mishaps.get(new Place(command, uri)));
    }
}
