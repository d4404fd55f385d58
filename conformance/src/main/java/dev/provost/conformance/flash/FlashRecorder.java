package dev.provost.conformance.flash;

import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashListener;
import dev.provost.flash.chip.FlashOperation;
import dev.provost.flash.chip.FlashSetup;
import dev.provost.flash.chip.PowerCut;
import dev.provost.flash.chip.PowerSupply;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.reports.flash.FlashCut;
import dev.provost.reports.flash.FlashFrame;
import dev.provost.reports.flash.FlashMoment;
import dev.provost.reports.flash.FlashStatus;
import dev.provost.reports.flash.FlashStory;
import dev.provost.reports.flash.FlashStoryBuilder;
import dev.provost.reports.flash.FlashWork;
import java.util.Locale;
import java.util.Optional;

/**
 * Records the flash of one phone over all its power cycles, in bounded memory. Power each chip of the phone with {@link
 * #watch}, tell each start with {@link #booted}, give the recorder to the run, and the reports show its story. Safe for use
 * by several threads.
 */
public final class FlashRecorder implements FlashListener {

    private final Layout layout;
    private final BlockMap blocks;
    private final FlashStoryBuilder story;
    private FlashStatus status;
    private String time = "";
    private int tornOctets;
    private long operations;
    private boolean touched;

    private FlashRecorder(String device, Layout layout, FlashImage start) {
        this.layout = layout;
        this.blocks = new BlockMap(layout, start);
        this.status = new FlashStatus(PhoneStatus.slots(layout, start), "", "", "");
        this.story = new FlashStoryBuilder(
                device, layout.name(), layout.geometry().blockOctets(), PartitionNames.areas(layout));
    }

    /**
     * A recorder of a phone.
     *
     * @param device the phone, for people
     * @param layout how its chip is divided
     * @param start what lies on it when the story begins
     */
    public static FlashRecorder of(String device, Layout layout, FlashImage start) {
        return new FlashRecorder(device, layout, start);
    }

    /** The setup with this recorder beside whoever watches already. */
    public FlashSetup watch(FlashSetup setup) {
        return setup.withSupply(watched(setup.supply())).withListener(both(setup.listener()));
    }

    /** Sets the time of the phone for what follows, for instance {@code +2 min}. */
    public synchronized void clock(String label) {
        time = label;
    }

    /** The phone was switched on; {@code flash} is the chip that it started from. */
    public synchronized void booted(FirmwareUnit unit, Flash flash) {
        booted(PhoneStatus.sentence(unit.boot()), PhoneStatus.of(unit, layout, flash.snapshot()));
    }

    /** What the phone says about its firmware may have changed; nothing is recorded when it did not. */
    public synchronized void state(FirmwareUnit unit, Flash flash) {
        state("", PhoneStatus.of(unit, layout, flash.snapshot()));
    }

    /** Something happened that is worth a line of its own. */
    public synchronized void note(String sentence) {
        mark(FlashMoment.STATE, sentence, status);
    }

    @Override
    public synchronized void after(FlashOperation operation, Outcome outcome, Flash flash) {
        begin();
        touched = true;
        blocks.take(operation, outcome, flash.snapshot());
        switch (outcome) {
            case CUT_BEFORE -> cut(operation, FlashCut.Position.BEFORE, FlashWork.NONE);
            case TORN -> cut(operation, FlashCut.Position.TORN, FlashWork.NONE);
            case CUT_AFTER -> cut(operation, FlashCut.Position.AFTER, counted(operation));
            case FAILED -> fault(operation, "The chip fails at the " + operation + ".");
            case DROPPED -> fault(operation, "The chip drops the " + operation + " and says that all is well.");
            case DONE -> {
                FlashWork work = counted(operation);
                story.add(
                        work,
                        () -> FlashFrame.work(operations, work, blocks.letters(), status)
                                .at(time));
            }
        }
    }

    /** Whether anything was written, or the supply failed. */
    public synchronized boolean isTouched() {
        return touched;
    }

    /** The story so far. */
    public synchronized FlashStory story() {
        begin();
        return story.build();
    }

    void booted(String sentence, FlashStatus now) {
        mark(FlashMoment.BOOT, sentence, now);
    }

    void state(String sentence, FlashStatus now) {
        if (!now.equals(status)) {
            mark(FlashMoment.STATE, sentence, now);
        }
    }

    private void mark(FlashMoment moment, String sentence, FlashStatus now) {
        if (story.isEmpty()) {
            status = now;
        }
        begin();
        status = now;
        story.add(FlashFrame.of(moment, operations, sentence, blocks.letters(), now)
                .at(time));
    }

    private void cut(FlashOperation operation, FlashCut.Position position, FlashWork work) {
        int octets = position == FlashCut.Position.TORN ? Math.min(tornOctets, operation.length() - 1) : 0;
        String kind = operation.kind().name().toLowerCase(Locale.ROOT);
        FlashCut cut = new FlashCut(position, kind, operation.block(), octets);
        story.add(FlashFrame.cut(operations, cut, blocks.letters(), status)
                .with(work)
                .at(time));
    }

    private void fault(FlashOperation operation, String sentence) {
        FlashWork work = counted(operation);
        story.add(FlashFrame.of(FlashMoment.FAULT, operations, sentence, blocks.letters(), status)
                .with(work)
                .at(time));
    }

    private FlashWork counted(FlashOperation operation) {
        operations++;
        int block = operation.block();
        String area = layout.partitionOf(block)
                .map(partition -> PartitionNames.name(partition.role()))
                .orElse("outside of partitions");
        return operation.kind() == FlashOperation.Kind.ERASE
                ? FlashWork.erase(area, block)
                : FlashWork.program(area, block);
    }

    private void begin() {
        if (story.isEmpty()) {
            String nothing = "The story begins.";
            story.add(FlashFrame.of(FlashMoment.START, 0, nothing, blocks.letters(), status)
                    .at(time));
        }
    }

    private PowerSupply watched(PowerSupply supply) {
        return operation -> {
            Optional<PowerCut> cut = supply.next(operation);
            cut.ifPresent(this::note);
            return cut;
        };
    }

    private synchronized void note(PowerCut cut) {
        tornOctets = cut.octets();
    }

    private FlashListener both(FlashListener other) {
        return new FlashListener() {
            @Override
            public void before(FlashOperation operation, Flash flash) {
                other.before(operation, flash);
            }

            @Override
            public void after(FlashOperation operation, Outcome outcome, Flash flash) {
                FlashRecorder.this.after(operation, outcome, flash);
                other.after(operation, outcome, flash);
            }

            @Override
            public void flushed() {
                other.flushed();
            }
        };
    }
}
