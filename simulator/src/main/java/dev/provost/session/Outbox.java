package dev.provost.session;

import dev.provost.syncml.Command;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
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
    private Optional<LargeObject> large = Optional.empty();

    private boolean patient;

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
        large = Optional.empty();
        patient = false;
    }

    /** Puts commands that belong together behind all that waits. */
    void add(List<Command> together) {
        if (!together.isEmpty()) {
            entries.addLast(new Whole(together));
        }
    }

    /**
     * Puts groups of commands before all that waits, but behind what had to wait before, lest it wait for ever; nothing
     * except statuses comes between the chunks of an object.
     */
    void addFirst(List<List<Command>> urgent) {
        Deque<Entry> first = new ArrayDeque<>();
        if (patient && !entries.isEmpty()) {
            first.addLast(entries.removeFirst());
        }
        boolean chunking = isChunking();
        groups(urgent, chunking, true).forEach(first::addLast);
        while (isChunking()) {
            first.addLast(entries.removeFirst());
        }
        groups(urgent, chunking, false).forEach(first::addLast);
        first.descendingIterator().forEachRemaining(entries::addFirst);
    }

    /** The groups that go before the rest of an object, or those that go behind it. */
    private static Stream<Whole> groups(List<List<Command>> all, boolean chunking, boolean before) {
        return all.stream()
                .filter(g -> !g.isEmpty() && (!chunking || isStatuses(g)) == before)
                .map(Whole::new);
    }

    private static boolean isStatuses(List<Command> group) {
        return group.stream().allMatch(Status.class::isInstance);
    }

    /** The object whose chunks are being sent, or were sent last. */
    Optional<LargeObject> large() {
        return large;
    }

    /** Sends the last object once more from its start, before all else, unless that was done before. */
    void repeatLarge() {
        large.filter(LargeObject::repeat).ifPresent(object -> {
            entries.removeIf(Chunked.class::isInstance);
            entries.addFirst(new Chunked(object));
        });
    }

    /** Sends no more of an object that the server has refused. */
    void dropLarge() {
        patient &= !(entries.peekFirst() instanceof Chunked);
        entries.removeIf(Chunked.class::isInstance);
        large = Optional.empty();
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

    /** Whether what is first has waited for a message before. */
    boolean isPatient() {
        return patient;
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
        patient = false;
        while (!entries.isEmpty()) {
            Entry head = entries.removeFirst();
            int size = head.size(sizer);
            if (size > left && !taken.isEmpty() && (size <= octets || !head.isDivisible(left, sizer))) {
                entries.addFirst(head);
                patient = true;
                return taken;
            }
            if (head instanceof Chunked chunked) {
                Command chunk = chunked.object.next(left, sizer);
                taken.add(chunk);
                if (!chunked.object.isDone()) {
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
        Command only = commands.getFirst();
        List<Command> parts = commands.size() > 1 ? commands : LargeObject.apart(only);
        if (!parts.isEmpty()) {
            parts.reversed().forEach(part -> entries.addFirst(new Whole(List.of(part))));
            return true;
        }
        if (chunks && LargeObject.isDivisible(only)) {
            LargeObject object = new LargeObject(only);
            large = Optional.of(object);
            entries.addFirst(new Chunked(object));
            return true;
        }
        return false;
    }

    private sealed interface Entry {

        /** Octets that all of it takes. */
        int size(Sizer sizer);

        /** Whether a part of it may be sent in {@code left} octets. */
        boolean isDivisible(int left, Sizer sizer);
    }

    private record Chunked(LargeObject object) implements Entry {

        @Override
        public int size(Sizer sizer) {
            return PeerLimits.NONE;
        }

        @Override
        public boolean isDivisible(int left, Sizer sizer) {
            return object.hasRoomIn(left, sizer);
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
