package dev.provost.flash.agent;

import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.boot.Chain;
import dev.provost.flash.boot.RecordStore;
import dev.provost.flash.boot.Standing;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoResult;
import dev.provost.fumo.FumoState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the update agent remembers across restarts: the ledger of each FUMO root, the installation under way with its
 * progress, and the package that is staged. An {@link Edit} changes any of these at once or not at all.
 */
public final class Journal {

    private static final String ROOT = "root ";
    private static final String JOB = "job ";
    private static final String STAGED = "staged ";
    private static final String PROGRESS = "progress";
    private static final String GOOD = "good ";
    private static final String UNDOING = "undoing ";

    private final RecordStore store;
    private final Set<AgentFlaw> flaws;
    private final Map<String, RootEntry> inMemory = new HashMap<>();

    /** The journal in its partition; {@code flaws} as the agent has them. */
    public Journal(RecordStore store, Set<AgentFlaw> flaws) {
        this.store = store;
        this.flaws = flaws;
    }

    /** The roots that something is known of. */
    public Set<String> roots() {
        Set<String> roots = new TreeSet<>();
        store.all(ROOT).keySet().forEach(name -> roots.add(name.substring(ROOT.length(), name.lastIndexOf(' '))));
        return roots;
    }

    /** What is known of a root. */
    public RootEntry root(String root) {
        RootEntry remembered = inMemory.get(root);
        if (remembered != null) {
            return remembered;
        }
        String begin = ROOT + root + " ";
        return new RootEntry(
                number(begin + "state")
                        .flatMap(value -> FumoState.of((int) (long) value))
                        .orElse(FumoState.IDLE),
                store.get(begin + "operation").map(FumoOperation::valueOf),
                store.get(begin + "correlator"),
                number(begin + "report").map(code -> new FumoResult((int) (long) code)),
                store.get(begin + "name"),
                store.get(begin + "version"),
                installed(begin),
                store.get(begin + "note"));
    }

    /** The installation under way. */
    public Optional<Job> job() {
        return store.get(JOB + "root")
                .map(root -> new Job(
                        root,
                        installed(JOB).orElseThrow(),
                        number(JOB + "failure").map(code -> new FumoResult((int) (long) code))));
    }

    /** How many octets of the new image are on flash for certain. */
    public long progress() {
        return number(PROGRESS).orElse(0L);
    }

    /** The package that is staged, or on its way. */
    public Optional<StagedPackage> staged() {
        return store.get(STAGED + "root")
                .map(root -> new StagedPackage(
                        root,
                        number(STAGED + "total").orElse(0L),
                        number(STAGED + "got").orElse(0L),
                        store.get(STAGED + "complete").isPresent()));
    }

    /** The installation that the user wants to be given up; good until the next start. */
    public Optional<Installed> undoing() {
        return installed(UNDOING);
    }

    /** What boot control said of a part when an installation began or ended last; empty where none ever did. */
    public Optional<Chain> confirmed(ImageTarget target) {
        String begin = GOOD + target + " ";
        return store.get(begin + "slot")
                .map(slot -> new Chain(
                        PartitionRole.valueOf(slot),
                        Standing.CONFIRMED,
                        0,
                        number(begin + "install").orElse(1L),
                        store.get(begin + "previous")
                                .map(previous -> new Chain.Previous(
                                        PartitionRole.valueOf(previous),
                                        number(begin + "before").orElse(0L))),
                        number(begin + "failed").orElse(0L),
                        number(begin + "counter").orElse(0L)));
    }

    /** Notes that the phone has started; only a flawed one does. */
    public void started() {
        store.put("starts", Long.toString(number("starts").orElse(0L) + 1));
    }

    /** Notes the progress of the installation. */
    void progress(long octets) {
        store.put(PROGRESS, Long.toString(octets));
    }

    /** Changes that are to happen together. */
    public Edit edit() {
        return new Edit();
    }

    private Optional<Installed> installed(String begin) {
        return store.get(begin + "target")
                .map(target -> new Installed(
                        ImageTarget.valueOf(target), number(begin + "install").orElse(0L)));
    }

    private Optional<Long> number(String name) {
        return store.get(name).map(Long::parseLong);
    }

    /** Changes of a journal; nothing happens before {@link #save}. */
    public final class Edit {

        private final Map<String, Optional<String>> changes = new HashMap<>();

        private Edit() {}

        /** Replaces what is known of a root. */
        public Edit root(String root, RootEntry entry) {
            boolean forgets = flaws.contains(AgentFlaw.FORGETS_REPORT);
            boolean repeats = flaws.contains(AgentFlaw.REPEATS_REPORT)
                    && entry.toReport().isEmpty()
                    && Journal.this.root(root).toReport().isPresent();
            if (forgets || repeats || inMemory.containsKey(root)) {
                inMemory.put(root, entry);
            }
            String begin = ROOT + root + " ";
            changes.put(begin + "state", Optional.of(Integer.toString(noted(entry.state()))));
            if (!repeats) {
                changes.put(begin + "operation", entry.operation().map(Enum::name));
                changes.put(begin + "correlator", entry.correlator());
                changes.put(
                        begin + "report",
                        entry.toReport().filter(result -> !forgets).map(result -> Integer.toString(result.code())));
            }
            changes.put(begin + "name", entry.pkgName());
            changes.put(begin + "version", entry.pkgVersion());
            changes.put(begin + "note", entry.note());
            installed(begin, entry.made());
            return this;
        }

        private int noted(FumoState state) {
            return flaws.contains(AgentFlaw.CLEANS_UP_AS_SUCCESS) && state == FumoState.UPDATE_FAILED_NO_DATA
                    ? FumoState.UPDATE_SUCCESSFUL_NO_DATA.value()
                    : state.value();
        }

        /** Replaces the installation under way. */
        public Edit job(Optional<Job> job) {
            changes.put(JOB + "root", job.map(Job::root));
            installed(JOB, job.map(Job::installed));
            changes.put(JOB + "failure", job.flatMap(Job::failure).map(result -> Integer.toString(result.code())));
            return this;
        }

        /** Sets the progress of the installation back. */
        public Edit fromTheBegin() {
            changes.put(PROGRESS, Optional.empty());
            return this;
        }

        /** Replaces the package that is staged. */
        public Edit staged(Optional<StagedPackage> staged) {
            if (staged.isEmpty() && flaws.contains(AgentFlaw.KEEPS_PACKAGE)) {
                return this;
            }
            changes.put(STAGED + "root", staged.map(StagedPackage::root));
            changes.put(STAGED + "total", staged.map(one -> Long.toString(one.total())));
            changes.put(STAGED + "got", staged.map(one -> Long.toString(one.got())));
            changes.put(
                    STAGED + "complete", staged.filter(StagedPackage::complete).map(one -> "yes"));
            return this;
        }

        /** Replaces what the user wants to be given up. */
        public Edit undoing(Optional<Installed> installed) {
            installed(UNDOING, installed);
            return this;
        }

        /** Replaces what is known of a part should boot control be lost. */
        public Edit confirmed(ImageTarget target, Chain chain) {
            String begin = GOOD + target + " ";
            changes.put(begin + "slot", Optional.of(chain.active().name()));
            changes.put(begin + "install", Optional.of(Long.toString(chain.install())));
            changes.put(
                    begin + "previous",
                    chain.previous().map(previous -> previous.slot().name()));
            changes.put(begin + "before", chain.previous().map(previous -> Long.toString(previous.install())));
            changes.put(begin + "failed", Optional.of(Long.toString(chain.failed())));
            changes.put(begin + "counter", Optional.of(Long.toString(chain.counter())));
            return this;
        }

        /** Makes the changes; returns when they are on flash, and whatever was written before them. */
        public void save() {
            store.put(changes);
        }

        private void installed(String begin, Optional<Installed> installed) {
            changes.put(begin + "target", installed.map(one -> one.target().name()));
            changes.put(begin + "install", installed.map(one -> Long.toString(one.number())));
        }
    }
}
