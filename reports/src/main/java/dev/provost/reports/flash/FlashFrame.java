package dev.provost.reports.flash;

import java.util.Optional;

/**
 * The flash at one time.
 *
 * @param moment why the frame is there
 * @param label when it was in the time of the phone, for instance {@code +2 min}; empty when only operations were counted
 * @param operation how many operations the chip had carried out since the story began
 * @param happened what happened, in one sentence; may be empty where work or status say all
 * @param work what was written since the frame before
 * @param blocks one {@linkplain BlockState#letter() letter} for each erase block of the chip
 * @param status what the phone says about its firmware
 * @param cut where the supply failed, if that is what happened
 */
public record FlashFrame(
        FlashMoment moment,
        String label,
        long operation,
        String happened,
        FlashWork work,
        String blocks,
        FlashStatus status,
        Optional<FlashCut> cut) {

    public FlashFrame {
        if (operation < 0) {
            throw new IllegalArgumentException(
                    "The frame comes after " + operation + " operations; count them from 0.");
        }
        if (cut.isPresent() != (moment == FlashMoment.CUT)) {
            throw new IllegalArgumentException("A frame of the moment " + moment.label()
                    + (cut.isPresent() ? " has a cut." : " has no cut.") + " A cut and its place go together.");
        }
        blocks.chars().forEach(letter -> BlockState.of((char) letter));
    }

    /** A frame in which flash was written. */
    public static FlashFrame work(long operation, FlashWork work, String blocks, FlashStatus status) {
        return new FlashFrame(FlashMoment.WORK, "", operation, "", work, blocks, status, Optional.empty());
    }

    /** A frame without any work, other than a cut. */
    public static FlashFrame of(
            FlashMoment moment, long operation, String happened, String blocks, FlashStatus status) {
        return new FlashFrame(moment, "", operation, happened, FlashWork.NONE, blocks, status, Optional.empty());
    }

    /** A frame in which the supply failed. */
    public static FlashFrame cut(long operation, FlashCut cut, String blocks, FlashStatus status) {
        return new FlashFrame(
                FlashMoment.CUT,
                "",
                operation,
                "The supply failed " + cut.label() + ".",
                FlashWork.NONE,
                blocks,
                status,
                Optional.of(cut));
    }

    /** This at a time of the phone. */
    public FlashFrame at(String time) {
        return new FlashFrame(moment, time, operation, happened, work, blocks, status, cut);
    }

    /** This with what was written since the frame before. */
    public FlashFrame with(FlashWork done) {
        return new FlashFrame(moment, label, operation, happened, done, blocks, status, cut);
    }

    /** What the block with the given number holds. */
    public BlockState state(int block) {
        return BlockState.of(blocks.charAt(block));
    }
}
