package dev.provost.flash.agent;

import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.boot.BootControl;
import dev.provost.flash.boot.Chain;
import dev.provost.flash.boot.RecordStore;
import dev.provost.flash.boot.Standing;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.SettingChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settings of the phone. What a new version changes lies beside them, marked with its installation, and counts exactly as
 * long as boot control says that this installation starts; so it appears and disappears in the same instant as the version.
 * Once confirmed it moves in, and what it replaced is kept until the next installation, for a roll-back.
 */
public final class Settings {

    private static final String SET = "set ";
    private static final String NEW = "new ";
    private static final String OLD = "old ";

    private final RecordStore store;
    private final BootControl control;
    private final Set<AgentFlaw> flaws;

    /** Settings in their partition. */
    public Settings(RecordStore store, BootControl control, Set<AgentFlaw> flaws) {
        this.store = store;
        this.control = control;
        this.flaws = flaws;
    }

    /**
     * The settings as a version sees them.
     *
     * @param running the number of the installation that runs in each part of the phone, which is not what starts next
     */
    public SortedMap<String, String> of(Map<ImageTarget, Long> running) {
        SortedMap<String, String> all = base();
        running.forEach((target, number) -> {
            changes(NEW, new Installed(target, number)).forEach((name, value) -> change(all, name, value));
            replaced(target)
                    .filter(old -> old.number() > number)
                    .ifPresent(old -> changes(OLD, old).forEach((name, value) -> change(all, name, value)));
        });
        return all;
    }

    /** Whether there is room for a setting, now and when an update that waits for its trial or is on it is confirmed. */
    public boolean fits(Map<ImageTarget, Long> running, String name, Optional<String> value) {
        return fits(records(running, name, value));
    }

    /** Whether there is room for what a new version changes, beside the settings as they are and as they were. */
    public boolean fits(ImageTarget target, List<SettingChange> changes) {
        Map<String, Optional<String>> records = new HashMap<>();
        String begin = begin(NEW, new Installed(target, Long.MAX_VALUE));
        changes.forEach(change -> records.put(begin + change.name(), Optional.of(coded(change.value()))));
        return fits(records);
    }

    /** Both as it is then, and as it is once what lies beside has moved in. */
    private boolean fits(Map<String, Optional<String>> changes) {
        SortedMap<String, String> beside = store.all(NEW);
        changes.forEach(
                (name, value) -> value.filter(text -> name.startsWith(NEW)).ifPresent(text -> beside.put(name, text)));
        Map<String, Optional<String>> adopted = new HashMap<>(changes);
        beside.forEach((name, value) -> {
            String set = SET + name.split(" ", 4)[3];
            adopted.put(name, Optional.of(coded(changes.getOrDefault(set, store.get(set)))));
            adopted.put(set, value.isEmpty() ? Optional.empty() : Optional.of(value.substring(1)));
        });
        return store.fits(changes) && store.fits(adopted);
    }

    /**
     * Changes a setting of the version that runs; empty removes it.
     *
     * @param running the number of the installation that runs in each part of the phone
     * @throws dev.provost.flash.boot.WornOutException when there is no room, or no block can be written any more
     */
    public void set(Map<ImageTarget, Long> running, String name, Optional<String> value) {
        store.put(records(running, name, value));
    }

    private Map<String, Optional<String>> records(Map<ImageTarget, Long> running, String name, Optional<String> value) {
        for (Map.Entry<ImageTarget, Long> part : running.entrySet()) {
            Installed trial = new Installed(part.getKey(), part.getValue());
            if (changes(NEW, trial).containsKey(name)) {
                return Map.of(begin(NEW, trial) + name, Optional.of(coded(value)));
            }
        }
        return Map.of(SET + name, value);
    }

    /**
     * Sets settings, all or none; as in the factory, where no update is under way.
     *
     * @throws IllegalArgumentException when there is no room for them
     */
    public void setAll(Map<String, String> values) {
        Map<String, Optional<String>> records = new HashMap<>();
        values.forEach((name, value) -> records.put(SET + name, Optional.of(value)));
        if (!store.fits(records)) {
            throw new IllegalArgumentException("The settings do not fit into one block of their partition");
        }
        store.put(records);
    }

    /** Lays beside the settings what an installation will change. */
    void prepare(Installed installed, List<SettingChange> changes) {
        Map<String, Optional<String>> records = new HashMap<>();
        boolean early = flaws.contains(AgentFlaw.MIGRATES_SETTINGS_BEFORE_CONFIRM);
        for (SettingChange change : changes) {
            if (early) {
                records.put(SET + change.name(), change.value());
            } else {
                records.put(begin(NEW, installed) + change.name(), Optional.of(coded(change.value())));
            }
        }
        store.put(records);
    }

    /** Moves in what a confirmed installation changes, and keeps what it replaces. */
    void adopt(Installed installed) {
        Map<String, Optional<String>> changes = changes(NEW, installed);
        Map<String, Optional<String>> records = new HashMap<>();
        replaced(installed.target()).ifPresent(old -> forget(OLD, old, records));
        forget(NEW, installed, records);
        changes.forEach((name, value) -> {
            records.put(SET + name, value);
            records.put(begin(OLD, installed) + name, Optional.of(coded(store.get(SET + name))));
        });
        store.put(records);
    }

    /** Moves in what the service shop installed and is confirmed since. */
    void adoptConfirmed() {
        for (ImageTarget target : ImageTarget.values()) {
            control.chain(target)
                    .filter(chain -> chain.standing() == Standing.CONFIRMED)
                    .map(chain -> new Installed(target, chain.install()))
                    .filter(installed -> !changes(NEW, installed).isEmpty())
                    .ifPresent(this::adopt);
        }
    }

    /** Drops what an installation would have changed that failed. */
    void drop(Installed installed) {
        if (flaws.contains(AgentFlaw.KEEPS_SETTINGS_ON_ROLL_BACK)) {
            adopt(installed);
            return;
        }
        Map<String, Optional<String>> records = new HashMap<>();
        forget(NEW, installed, records);
        store.put(records);
    }

    /** After a roll-back: brings back what the version had replaced that is now given up. */
    void align() {
        for (ImageTarget target : ImageTarget.values()) {
            Optional<Chain> chain = control.chain(target).filter(one -> one.standing() == Standing.CONFIRMED);
            Optional<Installed> undone =
                    chain.flatMap(one -> replaced(target).filter(old -> old.number() > one.install()));
            undone.ifPresent(old -> {
                Map<String, Optional<String>> records = new HashMap<>();
                Map<String, Optional<String>> before = changes(OLD, old);
                forget(OLD, old, records);
                if (!flaws.contains(AgentFlaw.KEEPS_SETTINGS_ON_ROLL_BACK)) {
                    before.forEach((name, value) -> records.put(SET + name, value));
                }
                store.put(records);
            });
        }
    }

    private SortedMap<String, String> base() {
        SortedMap<String, String> base = new TreeMap<>();
        store.all(SET).forEach((name, value) -> base.put(name.substring(SET.length()), value));
        return base;
    }

    /** The installation whose replaced settings are kept. */
    private Optional<Installed> replaced(ImageTarget target) {
        return store.all(OLD + target + " ").keySet().stream()
                .map(name -> new Installed(target, Long.parseLong(name.split(" ", 4)[2])))
                .findFirst();
    }

    private Map<String, Optional<String>> changes(String kind, Installed installed) {
        String begin = begin(kind, installed);
        Map<String, Optional<String>> changes = new HashMap<>();
        store.all(begin)
                .forEach((name, value) -> changes.put(
                        name.substring(begin.length()),
                        value.isEmpty() ? Optional.empty() : Optional.of(value.substring(1))));
        return changes;
    }

    private void forget(String kind, Installed installed, Map<String, Optional<String>> records) {
        store.all(begin(kind, installed)).keySet().forEach(name -> records.put(name, Optional.empty()));
    }

    private static String begin(String kind, Installed installed) {
        return kind + installed.target() + " " + installed.number() + " ";
    }

    private static String coded(Optional<String> value) {
        return value.map(text -> "=" + text).orElse("");
    }

    private static void change(Map<String, String> all, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> all.put(name, text), () -> all.remove(name));
    }
}
