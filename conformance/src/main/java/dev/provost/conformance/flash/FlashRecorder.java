package dev.provost.conformance.flash;

import dev.provost.reports.flash.BlockState;
import dev.provost.reports.flash.FlashArea;
import dev.provost.reports.flash.FlashCut;
import dev.provost.reports.flash.FlashFrame;
import dev.provost.reports.flash.FlashMoment;
import dev.provost.reports.flash.FlashStatus;
import dev.provost.reports.flash.FlashStory;
import dev.provost.reports.flash.FlashStoryBuilder;
import dev.provost.reports.flash.FlashWork;
import java.util.Arrays;
import java.util.List;

/**
 * Records the flash of one phone while a scenario runs, in bounded memory. Give it to the run with {@code
 * run.record(recorder)} and the reports show its story. Not for several threads at once.
 */
public final class FlashRecorder {

    private final FlashStoryBuilder story;
    private final List<Zone> zones;
    private final char[] blocks;
    private FlashStatus status = FlashStatus.UNKNOWN;
    private long operations;
    private boolean touched;

    /**
     * A recorder of the given phone.
     *
     * @param device the phone, for people
     * @param layout name of the layout of its flash
     * @param blockOctets size of an erase block
     * @param zones its partitions, in the order of their place
     * @param start one {@linkplain BlockState#letter() letter} for each block of the chip
     */
    public FlashRecorder(String device, String layout, int blockOctets, List<Zone> zones, String start) {
        List<FlashArea> areas = zones.stream().map(Zone::area).toList();
        this.story = new FlashStoryBuilder(device, layout, blockOctets, areas);
        this.zones = List.copyOf(zones);
        this.blocks = start.toCharArray();
    }

    /** A program of (part of) a block was carried out. */
    public void programmed(int block) {
        Zone zone = zone(block);
        done(block, zone.written(), FlashWork.program(zone.area().name(), block));
    }

    /** A block was erased. */
    public void erased(int block) {
        done(block, BlockState.ERASED, FlashWork.erase(zone(block).area().name(), block));
    }

    /** The supply failed. */
    public void cut(FlashCut cut) {
        begin();
        if (cut.position() == FlashCut.Position.TORN) {
            blocks[cut.block()] = BlockState.TORN.letter();
        }
        story.add(FlashFrame.cut(operations, cut, new String(blocks), status));
    }

    /** The phone was switched on; the sentence says what came of it. */
    public void booted(String sentence, FlashStatus now) {
        begin(now);
        story.add(FlashFrame.of(FlashMoment.BOOT, operations, sentence, new String(blocks), status));
    }

    /** What the phone says about its firmware may have changed; nothing is recorded when it did not. */
    public void state(String sentence, FlashStatus now) {
        if (!now.equals(status) || story.isEmpty()) {
            begin(now);
            story.add(FlashFrame.of(FlashMoment.STATE, operations, sentence, new String(blocks), status));
        }
    }

    /** Whether anything was recorded. */
    public boolean isTouched() {
        return touched;
    }

    /** The story so far. */
    public FlashStory story() {
        begin();
        return story.build();
    }

    private void done(int block, BlockState state, FlashWork work) {
        begin();
        operations++;
        blocks[block] = state.letter();
        story.add(work, () -> FlashFrame.work(operations, work, new String(blocks), status));
    }

    private void begin(FlashStatus now) {
        if (story.isEmpty()) {
            status = now;
        }
        begin();
        status = now;
    }

    private void begin() {
        touched = true;
        if (story.isEmpty()) {
            story.add(FlashFrame.of(FlashMoment.START, 0, "The story begins.", new String(blocks), status));
        }
    }

    private Zone zone(int block) {
        return zones.stream()
                .filter(z -> block >= z.area().firstBlock() && block < z.area().end())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Block " + block + " is in no partition of " + Arrays.toString(zones.toArray()) + "."));
    }
}
