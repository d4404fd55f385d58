package dev.provost.reports.html;

import dev.provost.reports.flash.FlashArea;
import dev.provost.reports.flash.FlashFrame;
import dev.provost.reports.flash.FlashStatus;
import dev.provost.reports.flash.FlashStory;
import dev.provost.reports.text.FlashText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A frame as a row of the table that says what the picture shows.
 *
 * @param operation how many operations were done
 * @param moment why the frame is there
 * @param label when it was in the time of the phone
 * @param happened what happened
 * @param slot which slot runs
 * @param boots the boot counter
 * @param fumo State of the update object
 * @param versions what each slot holds
 * @param blocks what the partitions hold that hold something else than in the row before
 */
record FlashEntry(
        String operation,
        String moment,
        String label,
        String happened,
        String slot,
        String boots,
        String fumo,
        String versions,
        String blocks) {

    private static final int LONGEST = 400;

    /** One entry for each frame. */
    static List<FlashEntry> of(FlashStory story, List<FlashFrame> frames) {
        List<FlashEntry> entries = new ArrayList<>();
        Optional<FlashFrame> before = Optional.empty();
        for (FlashFrame frame : frames) {
            entries.add(of(story, frame, before));
            before = Optional.of(frame);
        }
        return entries;
    }

    private static FlashEntry of(FlashStory story, FlashFrame frame, Optional<FlashFrame> before) {
        return new FlashEntry(
                FlashText.number(frame.operation()),
                frame.moment().label(),
                Cut.of(frame.label(), LONGEST),
                Cut.of(FlashText.happened(frame), LONGEST),
                Cut.of(frame.status().active(), LONGEST),
                Cut.of(frame.status().bootCounter(), LONGEST),
                Cut.of(frame.status().fumoState(), LONGEST),
                Cut.of(versions(frame.status()), LONGEST),
                Cut.of(blocks(story, frame, before), LONGEST));
    }

    private static String versions(FlashStatus status) {
        return status.slots().stream()
                .map(slot -> slot.name() + " " + (slot.version().isEmpty() ? "none" : slot.version()))
                .collect(Collectors.joining(", "));
    }

    private static String blocks(FlashStory story, FlashFrame frame, Optional<FlashFrame> before) {
        return story.areas().stream()
                .filter(area -> before.filter(b -> part(b, area).equals(part(frame, area)))
                        .isEmpty())
                .map(area -> area.name() + ": " + FlashText.blocks(frame, area))
                .collect(Collectors.joining("; "));
    }

    private static String part(FlashFrame frame, FlashArea area) {
        return frame.blocks().substring(area.firstBlock(), area.end());
    }
}
