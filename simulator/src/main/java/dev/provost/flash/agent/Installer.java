package dev.provost.flash.agent;

import dev.provost.flash.boot.AgentFlaw;
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
import dev.provost.flash.upkg.Segment;
import dev.provost.flash.upkg.SegmentReader;
import dev.provost.flash.upkg.Sha256;
import dev.provost.fumo.FumoResult;
import java.util.Optional;

/**
 * Puts the image of a package on flash and makes it the next to start. It may be cut off at any instant and called again: it
 * goes on where the journal says, and does again what may be half done.
 *
 * <p>With two slots the idle one is written. With one slot the old image is saved first and the saved one is what a delta is
 * applied to; from then on boot control says that nothing can start until the new image is whole.
 */
final class Installer {

    private static final int NOTES = 32;

    private final Slots slots;
    private final BootControl control;
    private final Journal journal;
    private final Settings settings;
    private final AgentSetup setup;

    Installer(Slots slots, BootControl control, Journal journal, Settings settings, AgentSetup setup) {
        this.slots = slots;
        this.control = control;
        this.journal = journal;
        this.settings = settings;
        this.setup = setup;
    }

    /** Installs; the result when it fails. */
    Optional<FumoResult> run(Job job, OctetSource octets) {
        if (!setup.has(AgentFlaw.SCRATCHES_ON_RECOVERY)) {
            return carriedOut(job, octets);
        }
        PartitionView scratch = slots.view(PartitionRole.RECOVERY);
        byte[] kept = scratch.read(0, scratch.geometry().blockOctets());
        scratch.erase(0);
        scratch.write(0, octets.read(0, scratch.geometry().pageOctets()));
        Optional<FumoResult> failure = carriedOut(job, octets);
        scratch.erase(0);
        scratch.write(0, kept);
        return failure;
    }

    private Optional<FumoResult> carriedOut(Job job, OctetSource octets) {
        try {
            PackageReader reader = PackageReader.open(octets);
            ImageTarget target = job.installed().target();
            Chain chain = control.chain(target).orElseThrow();
            boolean whole = slots.dual(target) ? idleSlot(job, reader, chain) : onlySlot(job, reader, chain);
            return whole ? Optional.empty() : Optional.of(FumoResult.UPDATE_FAILED);
        } catch (BadPackageException bad) {
            return Optional.of(bad.result());
        } catch (WriteFailedException | FlashFault fault) {
            return Optional.of(FumoResult.UPDATE_FAILED);
        }
    }

    private boolean idleSlot(Job job, PackageReader reader, Chain chain) {
        PartitionRole idle = slots.other(job.installed().target(), chain.active());
        if (chain.previous().isPresent()) {
            control.write(job.installed().target(), chain.withoutPrevious());
        }
        write(reader, idle, slots.source(chain.active()));
        if (!verified(reader.manifest(), idle)) {
            return false;
        }
        start(
                job,
                reader.manifest(),
                chain.installing(idle, chain.active(), job.installed().number()));
        return true;
    }

    private boolean onlySlot(Job job, PackageReader reader, Chain chain) {
        ImageTarget target = job.installed().target();
        PartitionRole only = slots.first(target);
        PartitionRole backup = slots.second(target);
        Chain installing = chain;
        if (chain.standing() == Standing.CONFIRMED) {
            if (chain.active() != only || !saved(target, chain)) {
                return false;
            }
            installing = chain.installing(only, backup, job.installed().number());
            control.write(target, installing);
        }
        write(reader, only, slots.source(backup));
        if (!verified(reader.manifest(), only)) {
            return false;
        }
        start(job, reader.manifest(), installing);
        return true;
    }

    private boolean saved(ImageTarget target, Chain chain) {
        if (chain.previous().isPresent()) {
            control.write(target, chain.withoutPrevious());
        }
        return setup.has(AgentFlaw.NO_BACKUP)
                || Backup.of(slots, target, setup.has(AgentFlaw.ERASE_BEFORE_COPY))
                        .make();
    }

    private void write(PackageReader reader, PartitionRole to, OctetSource base) {
        Manifest manifest = reader.manifest();
        SegmentReader segments = reader.segments(setup.key());
        PartitionView view = slots.view(to);
        long from = journal.progress();
        int page = view.geometry().pageOctets();
        long end = setup.has(AgentFlaw.SKIPS_LAST_PAGE)
                ? (manifest.imageOctets() - 1) / page * page
                : manifest.imageOctets();
        PageWriter writer = new PageWriter(view, from);
        for (Segment segment : manifest.segments()) {
            int skipped = Math.clamp(from - segment.offset(), 0, segment.octets());
            int length = Math.clamp(end - segment.offset(), 0, segment.octets()) - skipped;
            if (length > 0) {
                byte[] octets = segments.read(segment, base);
                writer.write(octets, skipped, length, () -> note(view, writer.written()));
            }
        }
        writer.finish();
    }

    /** Notes progress at the end of a block now and then; a flawed agent does so before the block is there. */
    private void note(PartitionView view, long written) {
        long block = view.geometry().blockOctets();
        long step = block * Math.max(1, view.blocks() / NOTES);
        if (setup.has(AgentFlaw.TRUSTS_RAM_AFTER_RESTART)) {
            if (written % block == view.geometry().pageOctets() && written < view.octets() - block) {
                journal.progress(written - view.geometry().pageOctets() + block);
            }
        } else if (written % step == 0) {
            journal.progress(written);
        }
    }

    private boolean verified(Manifest manifest, PartitionRole slot) {
        return setup.has(AgentFlaw.NO_VERIFY_AFTER_WRITE)
                || Sha256.of(slots.source(slot).part(0, manifest.imageOctets())).equals(manifest.imageSha256())
                        && slots.whole(slot, manifest.target()).isPresent();
    }

    private void start(Job job, Manifest manifest, Chain chain) {
        settings.prepare(job.installed(), manifest.settings());
        Chain next = chain.trial(setup.rules().attempts());
        if (setup.has(AgentFlaw.CONFIRM_TOO_EARLY)) {
            next = chain.confirmed(manifest.securityCounter());
        }
        if (setup.has(AgentFlaw.RAISES_COUNTER_EARLY)) {
            next = next.counter(Math.max(next.counter(), manifest.securityCounter()));
        }
        control.write(job.installed().target(), next);
    }
}
