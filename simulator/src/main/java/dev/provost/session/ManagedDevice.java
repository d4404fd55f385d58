package dev.provost.session;

import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import java.util.List;
import java.util.Optional;

/** The device as a session sees it. One session at a time uses it, from one thread at a time. */
public interface ManagedDevice {

    /** The tree as it is now. */
    ManagementTree tree();

    /** Takes over a changed tree, or an earlier one when an {@code Atomic} was rolled back. */
    void replaceTree(ManagementTree tree);

    /** The time on the clock of the device, seconds since 1970 UTC. */
    long epochSecond();

    /** What the user does about a prompt. */
    UserAnswer ask(UserPrompt prompt);

    /** How many choices of a prompt the display can show; more give 416. By default there is no limit. */
    default int mostChoices() {
        return Integer.MAX_VALUE;
    }

    /** Lets time go by on the clock of the device while its user thinks. By default nothing happens. */
    default void elapse(int seconds) {}

    /** Whether anything at all may go wrong inside the device. By default nothing does. */
    default boolean hasMishaps() {
        return false;
    }

    /**
     * What goes wrong inside the device when a server acts on a node, after access type and ACL were found in order; only
     * asked where something {@linkplain #hasMishaps() may}.
     *
     * @param command name of the command, for instance {@code Replace}
     * @param uri the node
     */
    default Optional<Mishap> mishap(String command, LocUri uri) {
        return Optional.empty();
    }

    /**
     * Runs the process behind a node.
     *
     * @return the status code, for instance 200 when done and 202 when an alert will report the outcome
     */
    int exec(ExecRequest request);

    /**
     * Why the user stops the session now; by default he does not. Asked after each message of the server that lets the
     * device in: before, there is nothing that a user could stop.
     *
     * @param messages how many messages of the server have come
     */
    default Optional<String> stops(int messages) {
        return Optional.empty();
    }

    /** Takes the events that have come up since the last call and are to be reported; by default none. */
    default List<DeviceAlert> takeAlerts() {
        return List.of();
    }

    /**
     * Learns that the server has given an event that was {@linkplain #takeAlerts() taken} a Status. By default nothing happens.
     *
     * @param alert the very event
     * @param code the status code
     */
    default void alertAnswered(DeviceAlert alert, int code) {}

    /** Learns how the session ended; called once, also when it was interrupted. By default nothing happens. */
    default void sessionEnded(SessionResult result) {}
}
