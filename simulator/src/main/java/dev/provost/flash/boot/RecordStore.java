package dev.provost.flash.boot;

import dev.provost.flash.chip.FlashFault;
import dev.provost.flash.partition.PartitionView;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Small texts by name in a partition, changed several at once or not at all, wherever power fails.
 *
 * <p>Records are appended, page by page, until a block is full; then the next block of the partition is erased and takes a
 * snapshot, so all blocks wear alike and the last whole state is never erased. The block with the snapshot of the highest
 * number counts; records that are torn or damaged do not. Every change is read back; where the chip fails, the next block
 * is taken. Everything written before a change is on flash before the change is, and the change before {@link #put} returns.
 */
public final class RecordStore {

    private final PartitionView view;
    private final Set<AgentFlaw> flaws;
    private final int page;
    private final SortedMap<String, String> values = new TreeMap<>();
    private int block = -1;
    private int next;
    private long number;

    private RecordStore(PartitionView view, Set<AgentFlaw> flaws) {
        this.view = view;
        this.flaws = flaws;
        this.page = view.geometry().pageOctets();
    }

    /** What a partition holds; a partition never written holds nothing. */
    public static RecordStore open(PartitionView view, Set<AgentFlaw> flaws) {
        RecordStore store = new RecordStore(view, flaws);
        store.load();
        return store;
    }

    /** The text of a name. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** All names that begin so, with their texts, in the order of the names; the names keep their begin. */
    public SortedMap<String, String> all(String prefix) {
        return new TreeMap<>(values.subMap(prefix, prefix + Character.MAX_VALUE));
    }

    /** Whether anything readable was ever written here. */
    public boolean isBlank() {
        return block < 0;
    }

    /** Whether everything would fit into one block of the partition after a change. */
    public boolean fits(Map<String, Optional<String>> changes) {
        Map<String, Optional<String>> all = new TreeMap<>();
        values.forEach((name, value) -> all.put(name, Optional.of(value)));
        all.putAll(changes);
        all.values().removeIf(Optional::isEmpty);
        return new Record(number + 1, true, all).octets(page, view.geometry().erasedValue()).length
                <= view.geometry().blockOctets();
    }

    /** Changes one text. */
    public void put(String name, String value) {
        put(Map.of(name, Optional.of(value)));
    }

    /**
     * Changes texts, all or none; empty removes one.
     *
     * @throws WornOutException when no block takes it any more; then nothing has changed
     */
    public void put(Map<String, Optional<String>> changes) {
        Map<String, Optional<String>> real = new TreeMap<>(changes);
        real.entrySet().removeIf(change -> change.getValue().equals(get(change.getKey())));
        if (real.isEmpty()) {
            return;
        }
        barrier();
        boolean inPlace = flaws.contains(AgentFlaw.IN_PLACE_RECORD) && block >= 0;
        SortedMap<String, String> after = new TreeMap<>(values);
        real.forEach((name, value) -> value.ifPresentOrElse(text -> after.put(name, text), () -> after.remove(name)));
        Record record = new Record(number + 1, false, real);
        if (inPlace) {
            number = snapshot(after, block);
        } else if (block >= 0 && append(record)) {
            number = record.number();
        } else {
            number = snapshot(after);
        }
        values.clear();
        values.putAll(after);
    }

    private boolean append(Record record) {
        byte[] octets = record.octets(page, view.geometry().erasedValue());
        long at = offset(block) + (long) next * page;
        if (next + octets.length / page > view.geometry().pagesPerBlock()) {
            return false;
        }
        next += octets.length / page;
        return written(at, octets);
    }

    private long snapshot(SortedMap<String, String> after) {
        for (int i = 1; i <= view.blocks(); i++) {
            int candidate = (block + i) % view.blocks();
            if (candidate != block) {
                long taken = snapshot(after, candidate);
                if (taken > 0) {
                    return taken;
                }
            }
        }
        throw new WornOutException("No block of the partition %s can be written any more"
                .formatted(view.partition().role()));
    }

    /** The number of a snapshot in a block, 0 when the block does not take it. */
    private long snapshot(SortedMap<String, String> after, int candidate) {
        Map<String, Optional<String>> all = new TreeMap<>();
        after.forEach((name, value) -> all.put(name, Optional.of(value)));
        Record record = new Record(number + 1, true, all);
        byte[] octets = record.octets(page, view.geometry().erasedValue());
        if (octets.length > view.geometry().blockOctets()) {
            throw new WornOutException("%d octets of records do not fit into one block of the partition %s"
                    .formatted(octets.length, view.partition().role()));
        }
        try {
            view.erase(candidate);
        } catch (FlashFault fault) {
            return 0;
        }
        if (!view.isErased(offset(candidate), octets.length) || !written(offset(candidate), octets)) {
            return 0;
        }
        block = candidate;
        next = octets.length / page;
        return record.number();
    }

    private boolean written(long at, byte[] octets) {
        try {
            for (int done = 0; done < octets.length; done += page) {
                view.program(at + done, octets, done, page);
            }
            barrier();
            return Arrays.equals(octets, view.read(at, octets.length));
        } catch (FlashFault fault) {
            return false;
        }
    }

    private void barrier() {
        if (!flaws.contains(AgentFlaw.NO_BARRIER)) {
            view.flush();
        }
    }

    private void load() {
        for (int candidate = 0; candidate < view.blocks(); candidate++) {
            Optional<Record> first = read(candidate, 0).filter(Record::snapshot);
            if (first.isPresent() && first.get().number() > number) {
                block = candidate;
                number = first.get().number();
            }
        }
        if (block >= 0) {
            replay();
        }
    }

    private void replay() {
        int last = 0;
        for (int at = 0; at < view.geometry().pagesPerBlock(); ) {
            Optional<Record> record = read(block, at);
            if (record.filter(one -> one.number() >= number).isPresent()) {
                apply(record.get());
                at += pages(block, at);
                last = at;
            } else {
                at++;
            }
        }
        next = flaws.contains(AgentFlaw.WRITES_OVER_TORN_RECORD) ? last : Math.max(last, free());
    }

    private void apply(Record record) {
        number = record.number();
        record.changes()
                .forEach((name, value) ->
                        value.ifPresentOrElse(text -> values.put(name, text), () -> values.remove(name)));
    }

    /** The page behind the last that is not blank. */
    private int free() {
        int free = view.geometry().pagesPerBlock();
        while (free > 0 && view.isErased(offset(block) + (long) (free - 1) * page, page)) {
            free--;
        }
        return free;
    }

    private Optional<Record> read(int candidate, int at) {
        int pages = pages(candidate, at);
        if (pages == 0 || at + pages > view.geometry().pagesPerBlock()) {
            return Optional.empty();
        }
        try {
            byte[] octets = view.read(offset(candidate) + (long) at * page, pages * page);
            return Record.read(octets, page, !flaws.contains(AgentFlaw.RECORD_WITHOUT_CHECKSUM));
        } catch (FlashFault fault) {
            return Optional.empty();
        }
    }

    private int pages(int candidate, int at) {
        try {
            return Record.pages(view.read(offset(candidate) + (long) at * page, page));
        } catch (FlashFault fault) {
            return 0;
        }
    }

    private long offset(int candidate) {
        return (long) candidate * view.geometry().blockOctets();
    }
}
