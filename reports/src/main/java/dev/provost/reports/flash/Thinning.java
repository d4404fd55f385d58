package dev.provost.reports.flash;

import java.util.ArrayList;
import java.util.List;

/**
 * Frames of which some of the moment {@link FlashMoment#WORK} were left out.
 *
 * @param frames what remains; each has the work of those left out before it
 * @param left the work of those left out behind the last that remains
 * @param omitted how many were left out
 */
record Thinning(List<FlashFrame> frames, FlashWork left, int omitted) {

    /** Leaves at most the wanted number of frames of work, evenly over all of them, and the last of them. */
    static Thinning of(List<FlashFrame> frames, int wanted) {
        long worked = frames.stream().filter(Thinning::isWork).count();
        if (worked <= wanted) {
            return new Thinning(List.copyOf(frames), FlashWork.NONE, 0);
        }
        List<FlashFrame> thinned = new ArrayList<>();
        FlashWork left = FlashWork.NONE;
        long nth = 0;
        for (FlashFrame frame : frames) {
            if (isWork(frame) && nth * wanted / worked == ++nth * wanted / worked) {
                left = left.and(frame.work());
            } else {
                thinned.add(frame.with(left.and(frame.work())));
                left = FlashWork.NONE;
            }
        }
        return new Thinning(List.copyOf(thinned), left, frames.size() - thinned.size());
    }

    private static boolean isWork(FlashFrame frame) {
        return frame.moment() == FlashMoment.WORK;
    }
}
