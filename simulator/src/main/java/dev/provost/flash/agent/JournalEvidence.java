package dev.provost.flash.agent;

import dev.provost.flash.boot.Chain;
import dev.provost.flash.boot.Evidence;
import dev.provost.flash.boot.Slots;
import dev.provost.flash.chip.FlashFault;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.upkg.BadPackageException;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.Manifest;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.flash.upkg.PackageReader;
import dev.provost.flash.upkg.Sha256;
import java.util.Optional;
import java.util.OptionalLong;

/** What the journal, and the package that is staged, tell of installations. */
public final class JournalEvidence implements Evidence {

    private final Slots slots;
    private final Journal journal;

    /** The evidence of one phone. */
    public JournalEvidence(Slots slots, Journal journal) {
        this.slots = slots;
        this.journal = journal;
    }

    @Override
    public Optional<Chain> confirmed(ImageTarget target) {
        return journal.confirmed(target);
    }

    @Override
    public OptionalLong underWay(ImageTarget target) {
        return job(target).stream().mapToLong(job -> job.installed().number()).findFirst();
    }

    @Override
    public boolean isUnderWay(ImageTarget target, PartitionRole slot) {
        OctetSource image = slots.source(slot);
        return slots.whole(slot, target).isPresent()
                && job(target)
                        .flatMap(this::manifest)
                        .filter(manifest -> manifest.imageOctets() <= image.length())
                        .filter(manifest ->
                                Sha256.of(image.part(0, manifest.imageOctets())).equals(manifest.imageSha256()))
                        .isPresent();
    }

    private Optional<Job> job(ImageTarget target) {
        return journal.job().filter(job -> job.installed().target() == target);
    }

    private Optional<Manifest> manifest(Job job) {
        Optional<OctetSource> staged = journal.staged()
                .filter(one -> one.complete() && one.root().equals(job.root()))
                .map(one -> slots.source(PartitionRole.STAGING).part(0, one.total()));
        try {
            return staged.map(octets -> PackageReader.open(octets).manifest());
        } catch (BadPackageException | FlashFault unreadable) {
            return Optional.empty();
        }
    }
}
