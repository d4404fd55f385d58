package dev.provost.adapter;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the server says about an operation that was queued.
 *
 * @param state how far it is
 * @param items one for each item that the device answered, in order, members of an {@code Atomic} or {@code Sequence}
 *     after the container itself; empty before the device answered
 */
public record Outcome(State state, List<ItemOutcome> items) {

    /** How far an operation is. */
    public enum State {
        /** Not yet sent to the device. */
        QUEUED,
        /** Sent, and not every status is there. */
        RUNNING,
        /** Every status is there, or the server gave up. */
        DONE
    }

    /**
     * What the device answered for one item.
     *
     * @param command name of the command, for instance {@code Replace}
     * @param uri node that it acted on, empty for a container or a user interaction
     * @param status SyncML status code as the server understood it
     * @param value what was read, or what the user answered: a text, the number of a choice, or numbers joined by {@code -}
     * @param nodes for a list such as {@code ?list=StructData}, what was read of each node by its address, an empty value
     *     where none was asked for; empty when the adapter cannot tell
     */
    public record ItemOutcome(
            String command, String uri, int status, Optional<NodeValue> value, Map<String, NodeValue> nodes) {

        public ItemOutcome {
            nodes = Map.copyOf(nodes);
        }

        /** An answer that is no list. */
        public ItemOutcome(String command, String uri, int status, Optional<NodeValue> value) {
            this(command, uri, status, value, Map.of());
        }
    }

    public Outcome {
        items = List.copyOf(items);
    }

    /** The outcome of an operation that waits for the device. */
    public static Outcome queued() {
        return new Outcome(State.QUEUED, List.of());
    }

    /** Whether nothing more will change. */
    public boolean isDone() {
        return state == State.DONE;
    }
}
