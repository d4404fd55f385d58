package dev.provost.flash.unit;

import dev.provost.flash.agent.Journal;
import dev.provost.flash.agent.PageWriter;
import dev.provost.flash.agent.RootEntry;
import dev.provost.flash.agent.StagedPackage;
import dev.provost.flash.agent.WriteFailedException;
import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.chip.FlashFault;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.partition.PartitionView;
import dev.provost.fumo.FumoState;
import java.util.Optional;

/** A package on its way into the staging partition; how much is there for certain is noted now and then. */
final class StagingArea implements Staging {

    private static final int NOTES = 16;

    private final Journal journal;
    private final PartitionView view;
    private final UnitProfile profile;
    private final StagedPackage staged;
    private final PageWriter writer;
    private final int step;
    private long noted;

    private StagingArea(Wiring wiring, StagedPackage staged, PageWriter writer) {
        this.journal = wiring.journal();
        this.view = wiring.slots().view(PartitionRole.STAGING);
        this.profile = wiring.profile();
        this.staged = staged;
        this.writer = writer;
        int page = view.geometry().pageOctets();
        this.step = (int) Math.max(page, Math.min(Integer.MAX_VALUE / 2, staged.total() / NOTES) / page * page);
        this.noted = writer.written();
    }

    static StagingArea fresh(Wiring wiring, String root, long total) {
        StagedPackage staged = new StagedPackage(root, total, 0, false);
        return new StagingArea(wiring, staged, new PageWriter(wiring.slots().view(PartitionRole.STAGING), 0));
    }

    /** Goes on with a package; the block that it ends in the middle of is written anew. */
    static StagingArea resumed(Wiring wiring, StagedPackage staged) {
        PartitionView view = wiring.slots().view(PartitionRole.STAGING);
        int block = view.geometry().blockOctets();
        long start = staged.got() / block * block;
        byte[] begun = view.read(start, (int) (staged.got() - start));
        PageWriter writer = new PageWriter(view, start, wiring.profile().has(AgentFlaw.ERASES_FOR_EVERY_PAGE));
        if (begun.length > 0) {
            wiring.journal()
                    .edit()
                    .staged(Optional.of(new StagedPackage(staged.root(), staged.total(), start, false)))
                    .save();
            guarded(() -> writer.write(begun, 0, begun.length, () -> {}));
        }
        return new StagingArea(wiring, staged, writer);
    }

    @Override
    public void write(byte[] octets, int from, int length) {
        if (length > staged.total() - received()) {
            throw new IllegalArgumentException("The package has %d octets, %d are there, and %d more were given"
                    .formatted(staged.total(), received(), length));
        }
        guarded(() -> writer.write(octets, from, length, this::note));
    }

    @Override
    public long received() {
        return writer.taken();
    }

    @Override
    public long total() {
        return staged.total();
    }

    @Override
    public void finish() {
        if (received() < staged.total()) {
            throw new IllegalStateException(
                    "Only %d of %d octets of the package are there".formatted(received(), staged.total()));
        }
        guarded(writer::finish);
        RootEntry entry = journal.root(staged.root());
        Journal.Edit edit = journal.edit()
                .staged(Optional.of(new StagedPackage(staged.root(), staged.total(), staged.total(), true)));
        if (entry.state() == FumoState.DOWNLOAD_PROGRESSING) {
            edit.root(staged.root(), entry.state(FumoState.DOWNLOAD_COMPLETE));
        }
        edit.save();
    }

    private void note() {
        long ahead = profile.has(AgentFlaw.TRUSTS_RAM_AFTER_RESTART)
                ? view.geometry().pageOctets()
                : 0;
        if (writer.written() - noted >= step && writer.written() + ahead <= staged.total()) {
            noted = writer.written();
            journal.edit()
                    .staged(Optional.of(new StagedPackage(staged.root(), staged.total(), noted + ahead, false)))
                    .save();
        }
    }

    private static void guarded(Runnable writing) {
        try {
            writing.run();
        } catch (FlashFault | WriteFailedException fault) {
            throw new NoRoomException("The staging partition takes no more: " + fault.getMessage());
        }
    }
}
