package dev.provost.session;

import java.util.List;

/** The device as a session sees it. One session at a time uses it, from one thread at a time. */
public interface ManagedDevice {

    /** The time on the clock of the device, seconds since 1970 UTC. */
    long epochSecond();

    /** What the user does about a prompt. */
    UserAnswer ask(UserPrompt prompt);

    /** Takes the events that have come up since the last call and are to be reported; by default none. */
    default List<DeviceAlert> takeAlerts() {
        return List.of();
    }

    /** Learns how the session ended; called once, also when it was interrupted. By default nothing happens. */
    default void sessionEnded(SessionResult result) {}
}
