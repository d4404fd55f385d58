package dev.provost.reports.text;

import dev.provost.reports.flash.BlockState;
import dev.provost.reports.flash.FlashArea;
import dev.provost.reports.flash.FlashFrame;
import dev.provost.reports.flash.FlashMoment;
import dev.provost.reports.flash.FlashStatus;
import dev.provost.reports.flash.FlashStory;
import dev.provost.reports.flash.FlashWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Stories of flash in words. */
public final class FlashText {

    private static final int MOST_STRIPS = 4;
    private static final int KIBI = 1 << 10;
    private static final int MEBI = 1 << 20;

    private FlashText() {}

    /** What happened in a frame, and what was written before it; empty when only the status says something. */
    public static String happened(FlashFrame frame) {
        String work = work(frame.work());
        if (frame.happened().isEmpty()) {
            return work;
        }
        return work.isEmpty() ? frame.happened() : frame.happened() + " Before that: " + work;
    }

    /** For instance {@code System B: 24 programs, 3 erases (blocks 12-30)}; empty when nothing was written. */
    public static String work(FlashWork work) {
        List<String> parts = work.strips().stream()
                .limit(MOST_STRIPS)
                .map(FlashText::strip)
                .collect(Collectors.toCollection(ArrayList::new));
        int more = work.strips().size() - MOST_STRIPS;
        if (more > 0) {
            parts.add(Headline.counted(more, "more partition"));
        }
        return String.join("; ", parts);
    }

    private static String strip(FlashWork.Strip strip) {
        List<String> done = new ArrayList<>();
        if (strip.erases() > 0) {
            done.add(Headline.counted(strip.erases(), "erase"));
        }
        if (strip.programs() > 0) {
            done.add(Headline.counted(strip.programs(), "program"));
        }
        String blocks = strip.firstBlock() == strip.lastBlock()
                ? "block " + strip.firstBlock()
                : "blocks " + strip.firstBlock() + "-" + strip.lastBlock();
        return strip.area() + ": " + String.join(", ", done) + " (" + blocks + ")";
    }

    /** What the phone says about itself that it did not say before, for instance {@code FUMO 60 update progressing}. */
    public static String changed(FlashStatus before, FlashStatus now) {
        List<String> parts = new ArrayList<>();
        tell(parts, before.active(), now.active(), "starts from ", "starts from no slot");
        tell(parts, before.bootCounter(), now.bootCounter(), "boot counter ", "no trial any more");
        tell(parts, before.fumoState(), now.fumoState(), "FUMO ", "no FUMO State");
        now.slots().stream()
                .filter(slot -> !before.slots().contains(slot))
                .map(FlashText::slot)
                .forEach(parts::add);
        return String.join(", ", parts);
    }

    private static void tell(List<String> parts, String before, String now, String words, String gone) {
        if (!now.equals(before)) {
            parts.add(now.isEmpty() ? gone : words + now);
        }
    }

    /** For instance {@code A holds 1.0, B holds nothing}. */
    public static String slots(FlashStatus status) {
        return status.slots().stream().map(FlashText::slot).collect(Collectors.joining(", "));
    }

    private static String slot(FlashStatus.Slot slot) {
        return slot.name() + " holds " + (slot.version().isEmpty() ? "no version" : slot.version());
    }

    /** What the blocks of one partition hold, for instance {@code 6 new, 18 erased}. */
    public static String blocks(FlashFrame frame, FlashArea area) {
        int[] counts = new int[BlockState.values().length];
        for (int block = area.firstBlock(); block < area.end(); block++) {
            counts[frame.state(block).ordinal()]++;
        }
        List<String> parts = new ArrayList<>();
        for (BlockState state : BlockState.values()) {
            if (counts[state.ordinal()] > 0) {
                parts.add(counts[state.ordinal()] + " " + state.label());
            }
        }
        return String.join(", ", parts);
    }

    /** The whole story in one sentence. */
    public static String summary(FlashStory story) {
        long boots = story.frames().stream()
                .filter(f -> f.moment() == FlashMoment.BOOT)
                .count();
        FlashFrame last = story.frames().getLast();
        String end = slots(last.status());
        return "%s, %s of %s; %s, %s, %s.%s"
                .formatted(
                        story.layout(),
                        Headline.counted(last.blocks().length(), "block"),
                        size(story.blockOctets()),
                        Headline.counted(last.operation(), "operation"),
                        Headline.counted(story.cuts(), "power cut"),
                        Headline.counted(boots, "boot"),
                        end.isEmpty()
                                ? ""
                                : " At the end " + end
                                        + (last.status().active().isEmpty()
                                                ? ""
                                                : ", and it starts from "
                                                        + last.status().active())
                                        + ".");
    }

    /** For instance {@code 4 KiB}. */
    public static String size(long octets) {
        if (octets >= MEBI && octets % MEBI == 0) {
            return octets / MEBI + " MiB";
        }
        return octets >= KIBI && octets % KIBI == 0 ? octets / KIBI + " KiB" : octets + " octets";
    }

    /** With a comma between thousands. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
