package dev.provost.flash.agent;

import dev.provost.flash.boot.BootControl;
import dev.provost.flash.boot.Chain;
import dev.provost.flash.boot.Slots;
import dev.provost.flash.boot.Standing;
import dev.provost.flash.chip.FlashFault;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.partition.PartitionView;
import dev.provost.flash.upkg.BadPackageException;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.Manifest;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.flash.upkg.PackageReader;
import dev.provost.flash.upkg.PayloadKind;
import dev.provost.flash.upkg.Segment;
import dev.provost.flash.upkg.SegmentReader;
import dev.provost.flash.upkg.Sha256;
import dev.provost.fumo.FumoResult;
import java.util.List;
import java.util.Optional;

/**
 * What the recovery system can do about a phone none of whose systems starts: write the image of a package into a slot. It may
 * be cut off at any instant; until the image is whole boot control says what it said, so the phone is in recovery again.
 */
public final class Rescue {

    private static final ImageTarget SYSTEM = ImageTarget.SYSTEM;

    private final Slots slots;
    private final BootControl control;
    private final Journal journal;
    private final Settings settings;
    private final AgentSetup setup;

    /** A recovery system over the flash of one phone. */
    public Rescue(Slots slots, BootControl control, Journal journal, Settings settings, AgentSetup setup) {
        this.slots = slots;
        this.control = control;
        this.journal = journal;
        this.settings = settings;
        this.setup = setup;
    }

    /**
     * Writes the version that the phone ran once more, from the package that had brought it.
     *
     * @return what is in the way, a clause; empty when that version can start again
     */
    public Optional<String> again() {
        Optional<Chain> known = control.chain(SYSTEM);
        Optional<StagedPackage> staged = journal.staged().filter(StagedPackage::complete);
        if (known.isEmpty() || staged.isEmpty()) {
            return Optional.of("no package is staged to install it from again");
        }
        Chain chain = known.get();
        Installed ran = new Installed(SYSTEM, chain.install());
        if (!journal.root(staged.get().root()).made().equals(Optional.of(ran))) {
            return Optional.of("the package that is staged is not the one that it ran");
        }
        OctetSource octets =
                slots.source(PartitionRole.STAGING).part(0, staged.get().total());
        Optional<PartitionRole> slot = written(octets, chain);
        if (slot.isEmpty()) {
            return Optional.of("it could not be installed again from the package that is staged");
        }
        Chain whole = slot.get() == chain.active() ? chain : chain.withoutPrevious();
        control.write(
                SYSTEM,
                new Chain(
                        slot.get(),
                        Standing.CONFIRMED,
                        0,
                        whole.install(),
                        whole.previous(),
                        whole.failed(),
                        whole.counter()));
        return Optional.empty();
    }

    /**
     * Writes the image of another package, which was examined, and has it start on trial; there is no way back from it. An
     * update that was under way has failed.
     *
     * @return whether it was written
     */
    public boolean install(OctetSource octets, Manifest manifest) {
        Chain chain = control.chain(SYSTEM).orElseGet(() -> Chain.first(slots.first(SYSTEM), 0));
        Optional<PartitionRole> slot = written(octets, chain);
        if (slot.isEmpty()) {
            return false;
        }
        long given = Math.max(
                Math.max(chain.failed(), chain.install()),
                journal.job().map(job -> job.installed().number()).orElse(0L));
        Installed installed = new Installed(SYSTEM, Math.max(chain.nextInstall(), given + 1));
        settings.prepare(installed, manifest.settings());
        forgetWhatRan();
        control.write(
                SYSTEM,
                new Chain(
                        slot.get(),
                        Standing.TRIAL,
                        setup.rules().attempts(),
                        installed.number(),
                        Optional.empty(),
                        given,
                        chain.counter()));
        return true;
    }

    private void forgetWhatRan() {
        for (String root : journal.roots()) {
            RootEntry entry = journal.root(root);
            if (entry.made().filter(made -> made.target() == SYSTEM).isPresent()) {
                Journal.Edit edit = journal.edit().root(root, entry.rolledBack(FumoResult.UPDATE_FAILED));
                if (journal.staged()
                        .filter(staged -> staged.root().equals(root))
                        .isPresent()) {
                    edit.staged(Optional.empty());
                }
                edit.save();
            }
        }
    }

    /** The slot that holds the image now; a delta goes beside its base only. */
    private Optional<PartitionRole> written(OctetSource octets, Chain chain) {
        try {
            PackageReader reader = PackageReader.open(octets);
            PartitionRole first = slots.dual(SYSTEM) ? chain.active() : slots.first(SYSTEM);
            boolean both = slots.dual(SYSTEM) && reader.manifest().payload() == PayloadKind.FULL;
            List<PartitionRole> candidates = both ? List.of(first, slots.other(SYSTEM, first)) : List.of(first);
            return candidates.stream().filter(slot -> write(reader, slot)).findFirst();
        } catch (BadPackageException bad) {
            return Optional.empty();
        }
    }

    private boolean write(PackageReader reader, PartitionRole slot) {
        Manifest manifest = reader.manifest();
        PartitionView view = slots.view(slot);
        if (manifest.imageOctets() > view.octets()) {
            return false;
        }
        try {
            SegmentReader segments = reader.segments(setup.key());
            OctetSource base = slots.source(slots.other(SYSTEM, slot));
            PageWriter writer = new PageWriter(view, 0);
            for (Segment segment : manifest.segments()) {
                writer.write(segments.read(segment, base), 0, segment.octets(), () -> {});
            }
            writer.finish();
            return Sha256.of(slots.source(slot).part(0, manifest.imageOctets())).equals(manifest.imageSha256())
                    && slots.whole(slot, SYSTEM).isPresent();
        } catch (BadPackageException | WriteFailedException | FlashFault fault) {
            return false;
        }
    }
}
