package dev.provost.reports.sample;

import dev.provost.reports.flash.BlockState;
import dev.provost.reports.flash.FlashArea;
import dev.provost.reports.flash.FlashCut;
import dev.provost.reports.flash.FlashFrame;
import dev.provost.reports.flash.FlashMoment;
import dev.provost.reports.flash.FlashStatus;
import dev.provost.reports.flash.FlashStory;
import dev.provost.reports.flash.FlashStoryBuilder;
import dev.provost.reports.flash.FlashWork;
import java.util.List;

/** A made-up phone with two slots that is updated, loses power twice, and falls back or comes through. */
public final class SampleFlash {

    private final int slot;
    private final List<FlashArea> areas;
    private final char[] blocks;
    private final FlashStoryBuilder story;
    private FlashStatus status = status("A", "", "10 idle", "");
    private long operations;

    private SampleFlash(String device, int slot) {
        this.slot = slot;
        this.areas = List.of(
                new FlashArea("Bootloader", 0, 1),
                new FlashArea("Boot control", 1, 2),
                new FlashArea("Recovery", 3, Math.max(2, slot / 4)),
                area("System A", 0),
                area("System B", slot),
                area("Staging", 2 * slot),
                new FlashArea("Journal", first() + 3 * slot, 2),
                new FlashArea("Settings", first() + 3 * slot + 2, 2),
                new FlashArea("User data", first() + 3 * slot + 4, 4));
        this.blocks = ".".repeat(areas.getLast().end()).toCharArray();
        this.story = new FlashStoryBuilder(device, "ab-nor", 4096, areas);
        fill(0, first() + slot, BlockState.DATA);
        fill(first(), first() + slot, BlockState.OLD);
        fill(areas.getLast().firstBlock(), areas.getLast().end(), BlockState.DATA);
    }

    /** An update with a cut in the middle of a program and one after an erase. */
    public static FlashStory updated(String device, int slot) {
        SampleFlash phone = new SampleFlash(device, slot);
        phone.update();
        return phone.story.build();
    }

    /** The smallest story: one partition, two frames. */
    public static FlashStory small() {
        return new FlashStoryBuilder("handset \"one\"", "tiny", 4096, List.of(new FlashArea("System", 0, 4)))
                .add(FlashFrame.of(FlashMoment.START, 0, "The story begins.", "oo..", FlashStatus.UNKNOWN))
                .add(FlashFrame.work(1, FlashWork.program("System", 2), "oon.", FlashStatus.UNKNOWN))
                .add(FlashFrame.cut(
                        1,
                        new FlashCut(FlashCut.Position.TORN, "program", 3, 96),
                        "oon!",
                        new FlashStatus(List.of(), "", "1", "60 update progressing")))
                .build();
    }

    private void update() {
        story.add(frame(FlashMoment.START, "The story begins."));
        tell("The server orders an update.", status("A", "", "30 downloading", ""));
        for (int block = 0; block < slot; block++) {
            erase("Staging", first() + 2 * slot + block);
        }
        for (int block = 0; block < slot; block++) {
            write("Staging", first() + 2 * slot + block, BlockState.STAGED);
            if (block % 3 == 0) {
                write("Journal", first() + 3 * slot, BlockState.JOURNAL);
            }
            if (block == slot / 2) {
                cut(FlashCut.Position.TORN, "program", first() + 2 * slot + block + 1);
                boot(
                        "The phone starts 1.0 from A and goes on with the download.",
                        status("A", "", "30 downloading", ""));
                erase("Staging", first() + 2 * slot + block + 1);
            }
        }
        tell("The package is complete.", status("A", "", "40 download complete", ""));
        tell("The package is verified and installed.", status("A", "", "60 update progressing", ""));
        for (int block = 0; block < slot; block++) {
            erase("System B", first() + slot + block);
            if (block == 3) {
                cut(FlashCut.Position.AFTER, "erase", first() + slot + block);
                boot(
                        "The phone starts 1.0 from A and goes on installing.",
                        status("A", "", "60 update progressing", ""));
            }
            write("System B", first() + slot + block, BlockState.NEW);
        }
        write("Boot control", 1, BlockState.JOURNAL);
        boot("The phone starts 2.0 from B on trial.", status("B", "2 left", "60 update progressing", "2.0"));
        write("Boot control", 2, BlockState.JOURNAL);
        tell("2.0 confirms itself.", status("B", "", "100 update successful, has data", "2.0"));
        story.add(frame(FlashMoment.END, "The scenario is over."));
    }

    private FlashArea area(String name, int from) {
        return new FlashArea(name, first() + from, slot);
    }

    private int first() {
        return 3 + Math.max(2, slot / 4);
    }

    private void fill(int from, int end, BlockState state) {
        for (int block = from; block < end; block++) {
            blocks[block] = state.letter();
        }
    }

    private void erase(String area, int block) {
        blocks[block] = BlockState.ERASED.letter();
        operations++;
        story.add(FlashFrame.work(operations, FlashWork.erase(area, block), new String(blocks), status));
    }

    private void write(String area, int block, BlockState state) {
        blocks[block] = state.letter();
        for (int page = 0; page < 4; page++) {
            operations++;
            story.add(FlashFrame.work(operations, FlashWork.program(area, block), new String(blocks), status));
        }
    }

    private void cut(FlashCut.Position position, String operation, int block) {
        if (position == FlashCut.Position.TORN) {
            blocks[block] = BlockState.TORN.letter();
        }
        int octets = position == FlashCut.Position.TORN ? 96 : 0;
        story.add(
                FlashFrame.cut(operations, new FlashCut(position, operation, block, octets), new String(blocks), status)
                        .at("+2 min 3 s"));
    }

    private void boot(String sentence, FlashStatus now) {
        status = now;
        story.add(frame(FlashMoment.BOOT, sentence).at("+2 min 9 s"));
    }

    private void tell(String sentence, FlashStatus now) {
        status = now;
        story.add(frame(FlashMoment.STATE, sentence));
    }

    private FlashFrame frame(FlashMoment moment, String sentence) {
        return FlashFrame.of(moment, operations, sentence, new String(blocks), status);
    }

    private static FlashStatus status(String active, String boots, String fumo, String inB) {
        List<FlashStatus.Slot> slots = List.of(new FlashStatus.Slot("A", "1.0"), new FlashStatus.Slot("B", inB));
        return new FlashStatus(slots, active, boots, fumo);
    }
}
