package dev.provost.reports.picture;

import dev.provost.reports.flash.FlashFrame;
import dev.provost.reports.flash.FlashMoment;
import java.util.ArrayList;
import java.util.List;

/**
 * The frames that get a row: those that look the same share one.
 *
 * @param frames the frames
 * @param cutOff how many were left out in the middle
 */
record Merged(List<FlashFrame> frames, int cutOff) {

    /** The frames to show; work that changes no block joins the work before it. The middle goes when there are too many. */
    static Merged of(List<FlashFrame> frames, int most) {
        List<FlashFrame> merged = new ArrayList<>();
        for (FlashFrame frame : frames) {
            boolean joins = !merged.isEmpty() && isSameWork(merged.getLast(), frame);
            FlashFrame shown = joins ? frame.with(merged.removeLast().work().and(frame.work())) : frame;
            merged.add(shown);
        }
        int cutOff = Math.max(0, merged.size() - most);
        if (cutOff > 0) {
            merged.subList(most / 2, most / 2 + cutOff).clear();
        }
        return new Merged(List.copyOf(merged), cutOff);
    }

    private static boolean isSameWork(FlashFrame before, FlashFrame frame) {
        return before.moment() == FlashMoment.WORK
                && frame.moment() == FlashMoment.WORK
                && before.blocks().equals(frame.blocks())
                && before.label().equals(frame.label())
                && before.status().equals(frame.status());
    }
}
