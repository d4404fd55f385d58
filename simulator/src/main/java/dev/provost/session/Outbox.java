package dev.provost.session;

import dev.provost.syncml.Command;
import dev.provost.syncml.Results;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is still to be sent, in order. The commands of one entry stay in one message as long as a message can hold them.
 */
final class Outbox {

    /** Octets by which a command may be smaller than measured: a shorter {@code CmdID}, a code page already selected. */
    private static final int UNCERTAIN = 8;

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Sizer sizer;
    private final boolean chunks;

    /**
     * An empty outbox.
     *
     * @param chunks whether results larger than a message are sent in chunks
     */
    Outbox(Sizer sizer, boolean chunks) {
        this.sizer = sizer;
        this.chunks = chunks;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    void clear() {
        entries.clear();
    }

    /** Puts commands that belong together behind all that waits. */
    void add(List<Command> together) {
        if (!together.isEmpty()) {
            entries.addLast(new Whole(together));
        }
    }

    /** Puts groups of commands before all that waits. */
    void addFirst(List<List<Command>> urgent) {
        urgent.reversed().stream().filter(e -> !e.isEmpty()).forEach(e -> entries.addFirst(new Whole(e)));
    }

    /** Everything as it would be sent without limits; empty when something is on its way in chunks. */
    List<Command> all() {
        return entries.stream()
                .flatMap(e -> e instanceof Whole whole ? whole.commands.stream() : Stream.empty())
                .toList();
    }

    /** Whether an object is on its way in chunks. */
    boolean isChunking() {
        return entries.stream().anyMatch(Chunked.class::isInstance);
    }

    /** Whether everything may fit into {@code octets}, which only the final numbers of the commands decide. */
    boolean mayFit(int octets) {
        long least = 0;
        for (Entry entry : entries) {
            if (entry instanceof Whole whole) {
                least += whole.size(sizer) - (long) UNCERTAIN * whole.commands.size();
            }
            if (least > octets) {
                return false;
            }
        }
        return true;
    }

    /** Takes out what fits into {@code octets}, at least one command; a group that no message can hold is broken up. */
    List<Command> take(int octets) {
        List<Command> taken = new ArrayList<>();
        int left = octets;
        while (!entries.isEmpty()) {
            Entry head = entries.removeFirst();
            int size = head.size(sizer);
            if (size > left && !taken.isEmpty() && (size <= octets || !head.isDivisible(left, sizer))) {
                entries.addFirst(head);
                return taken;
            }
            if (head instanceof Chunked chunked) {
                Results chunk = chunked.results.next(left, sizer);
                taken.add(chunk);
                if (!chunked.results.isDone()) {
                    entries.addFirst(head);
                    return taken;
                }
                left -= sizer.size(List.of(chunk));
            } else if (head instanceof Whole whole && (size <= left || !breakUp(whole))) {
                taken.addAll(whole.commands);
                left -= size;
            }
        }
        return taken;
    }

    /** Puts the parts of a group in its place, or answers false when it has none. */
    private boolean breakUp(Whole whole) {
        List<Command> commands = whole.commands;
        if (commands.size() > 1) {
            addFirst(commands.stream().map(List::of).toList());
            return true;
        }
        if (commands.getFirst() instanceof Results r && r.items().size() > 1) {
            addFirst(r.items().stream()
                    .map(item -> List.<Command>of(LargeResults.withItem(r, item)))
                    .toList());
            return true;
        }
        if (chunks && commands.getFirst() instanceof Results r && LargeResults.isDivisible(r)) {
            entries.addFirst(new Chunked(new LargeResults(r)));
            return true;
        }
        return false;
    }

    private sealed interface Entry {

        /** Octets that all of it takes. */
        int size(Sizer sizer);

        /** Whether a part of it can be sent in {@code left} octets. */
        boolean isDivisible(int left, Sizer sizer);
    }

    private record Chunked(LargeResults results) implements Entry {

        @Override
        public int size(Sizer sizer) {
            return PeerLimits.NONE;
        }

        @Override
        public boolean isDivisible(int left, Sizer sizer) {
            return results.hasRoomIn(left, sizer);
        }
    }

    private static final class Whole implements Entry {

        private static final int UNKNOWN = -1;

        private final List<Command> commands;
        private int size = UNKNOWN;

        Whole(List<Command> commands) {
            this.commands = List.copyOf(commands);
        }

        @Override
        public int size(Sizer sizer) {
            if (size == UNKNOWN) {
                size = sizer.size(commands);
            }
            return size;
        }

        @Override
        public boolean isDivisible(int left, Sizer sizer) {
            return commands.size() > 1 || commands.getFirst() instanceof Results;
        }
    }
}
