package dev.provost.conformance.flash;

import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashListener;
import dev.provost.flash.chip.FlashOperation;
import dev.provost.flash.chip.FlashSetup;
import dev.provost.flash.chip.PowerCut;
import dev.provost.flash.chip.PowerSupply;
import dev.provost.flash.partition.Layout;
import dev.provost.reports.flash.FlashCut;
import dev.provost.reports.flash.FlashFrame;
import dev.provost.reports.flash.FlashMoment;
import dev.provost.reports.flash.FlashStatus;
import dev.provost.reports.flash.FlashStory;
import dev.provost.reports.flash.FlashStoryBuilder;
import dev.provost.reports.flash.FlashWork;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Records the flash of one phone over all its power cycles, in bounded memory: let it listen to every chip of the phone, and
 * give it to the run. What the phone knows of itself is read from flash as well, so that the picture shows what is true and
 * not what the phone says. Safe for use by several threads.
 */
public final class FlashRecorder implements FlashListener {

    private final Layout layout;
    private final BlockMap blocks;
    private final FlashTruth truth;
    private final FlashStoryBuilder story;
    private FlashStatus status;
    private Optional<Flash> powered = Optional.empty();
    private Supplier<String> time = () -> "";
    private int tornOctets;
    private long operations;
    private boolean touched;

    private FlashRecorder(String device, Layout layout, FlashImage start) {
        this.layout = layout;
        this.blocks = new BlockMap(layout, start);
        this.truth = new FlashTruth(layout);
        this.status = truth.of(start);
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

    /** Sets what tells the time of a row, for instance {@code +2 min}; asked only for rows that are kept. */
    public synchronized void clock(Supplier<String> clock) {
        time = clock;
    }

    /** Something happened that is worth a line of its own. */
    public synchronized void note(String sentence) {
        mark(FlashMoment.STATE, sentence);
    }

    @Override
    public synchronized void powered(Flash flash) {
        if (touched) {
            start(flash);
        }
    }

    @Override
    public synchronized void after(FlashOperation operation, Outcome outcome, Flash flash) {
        if (flash.geometry().blocks() != layout.geometry().blocks()) {
            return;
        }
        begin();
        start(flash);
        touched = true;
        FlashImage now = flash.snapshot();
        boolean visible = blocks.take(operation, outcome, now);
        FlashStatus before = status;
        status = truth.after(operation, now, before);
        switch (outcome) {
            case CUT_BEFORE -> cut(operation, FlashCut.Position.BEFORE, FlashWork.NONE);
            case TORN -> cut(operation, FlashCut.Position.TORN, FlashWork.NONE);
            case CUT_AFTER -> cut(operation, FlashCut.Position.AFTER, counted(operation));
            case FAILED -> fault(operation, "The chip fails at the " + operation + ".");
            case DROPPED -> fault(operation, "The chip drops the " + operation + " and says that all is well.");
            case DONE -> done(counted(operation), !status.equals(before), visible);
        }
    }

    /** A chip that was not seen before is the same one, switched on again. */
    private void start(Flash flash) {
        if (powered.filter(seen -> seen != flash).isPresent()) {
            mark(FlashMoment.BOOT, "The phone is switched on.");
        }
        powered = Optional.of(flash);
    }

    private void done(FlashWork work, boolean news, boolean visible) {
        if (news) {
            story.add(FlashFrame.of(FlashMoment.STATE, operations, "", blocks.letters(), status)
                    .with(work)
                    .at(time.get()));
        } else if (!visible) {
            story.passOver(work);
        } else {
            story.add(
                    work,
                    () -> FlashFrame.work(operations, work, blocks.letters(), status)
                            .at(time.get()));
        }
    }

    /** Whether anything was written, or the supply failed. */
    public synchronized boolean isTouched() {
        return touched;
    }

    /** The story so far. */
    public synchronized FlashStory story() {
        begin();
        return story.catchUp(() -> FlashFrame.work(operations, FlashWork.NONE, blocks.letters(), status))
                .build();
    }

    private void mark(FlashMoment moment, String sentence) {
        begin();
        story.add(FlashFrame.of(moment, operations, sentence, blocks.letters(), status)
                .at(time.get()));
    }

    private void cut(FlashOperation operation, FlashCut.Position position, FlashWork work) {
        int octets = position == FlashCut.Position.TORN ? Math.min(tornOctets, operation.length() - 1) : 0;
        String kind = operation.kind().name().toLowerCase(Locale.ROOT);
        FlashCut cut = new FlashCut(position, kind, operation.block(), octets);
        story.add(FlashFrame.cut(operations, cut, blocks.letters(), status)
                .with(work)
                .at(time.get()));
    }

    private void fault(FlashOperation operation, String sentence) {
        FlashWork work = counted(operation);
        story.add(FlashFrame.of(FlashMoment.FAULT, operations, sentence, blocks.letters(), status)
                .with(work)
                .at(time.get()));
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
                    .at(time.get()));
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
            public void powered(Flash flash) {
                FlashRecorder.this.powered(flash);
                other.powered(flash);
            }

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
