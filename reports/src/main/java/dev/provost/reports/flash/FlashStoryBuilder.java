package dev.provost.reports.flash;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Collects a {@link FlashStory} of any length in bounded memory.
 *
 * <p>Frames of {@link FlashMoment#WORK} are thinned evenly until the story has about {@value #USUAL_FRAMES} frames; what a
 * frame that is left out has written is added to the next one. Cuts, boots, faults and states stay; only where they alone are more
 * than {@link FlashStory#MOST_FRAMES}, those in the middle go, faults
 * first, then states, then boots, and cuts last. Not for several threads at once.
 */
public final class FlashStoryBuilder {

    /** How many frames a story has at most, unless cuts, boots and states alone are more. */
    public static final int USUAL_FRAMES = 60;

    private static final int LEAST_WORK = 12;

    private final String device;
    private final String layout;
    private final int blockOctets;
    private final List<FlashArea> areas;
    private final List<FlashFrame> frames = new ArrayList<>();
    private FlashWork pending = FlashWork.NONE;
    private int stride = 1;
    private long seen;
    private int worked;
    private int omitted;

    /** A builder without any frame; the arguments are those of {@link FlashStory}. */
    public FlashStoryBuilder(String device, String layout, int blockOctets, List<FlashArea> areas) {
        this.device = device;
        this.layout = layout;
        this.blockOctets = blockOctets;
        this.areas = List.copyOf(areas);
    }

    /** Adds what happened next. */
    public FlashStoryBuilder add(FlashFrame frame) {
        return frame.moment() == FlashMoment.WORK ? add(frame.work(), () -> frame) : keep(frame);
    }

    /**
     * Adds that flash was written.
     *
     * @param work what was written
     * @param frame makes the frame of the moment {@link FlashMoment#WORK}; not asked where it would be left out
     */
    public FlashStoryBuilder add(FlashWork work, Supplier<FlashFrame> frame) {
        if (seen++ % stride != 0) {
            pending = pending.and(work);
            omitted++;
            return this;
        }
        worked++;
        keep(frame.get().with(work));
        if (worked > 2 * USUAL_FRAMES) {
            Thinning half = Thinning.of(frames, worked / 2);
            frames.clear();
            frames.addAll(half.frames());
            pending = half.left();
            omitted += half.omitted();
            worked /= 2;
            stride *= 2;
        }
        return this;
    }

    /** Adds that flash was written where a picture would show nothing new; it is summed up in the next frame. */
    public FlashStoryBuilder passOver(FlashWork work) {
        pending = pending.and(work);
        omitted++;
        return this;
    }

    /** Adds how it ended, where something was written after the last frame; {@code frame} is not asked else. */
    public FlashStoryBuilder catchUp(Supplier<FlashFrame> frame) {
        if (!pending.equals(FlashWork.NONE)) {
            worked++;
            keep(frame.get());
        }
        return this;
    }

    private FlashStoryBuilder keep(FlashFrame frame) {
        frames.add(frame.with(pending.and(frame.work())));
        pending = FlashWork.NONE;
        if (frames.size() - worked > FlashStory.MOST_FRAMES - LEAST_WORK) {
            drop(middle(frames));
        }
        return this;
    }

    /** Whether nothing was added. */
    public boolean isEmpty() {
        return frames.isEmpty();
    }

    /** The story as collected so far. What was written after its last frame is not in it, unless it was caught up. */
    public FlashStory build() {
        Thinning thinning = Thinning.of(frames, Math.max(LEAST_WORK, USUAL_FRAMES - (frames.size() - worked)));
        return new FlashStory(device, layout, blockOctets, areas, thinning.frames(), omitted + thinning.omitted());
    }

    private void drop(int index) {
        FlashWork work = frames.remove(index).work();
        omitted++;
        if (index < frames.size()) {
            frames.set(index, frames.get(index).with(work.and(frames.get(index).work())));
        } else {
            pending = work.and(pending);
        }
    }

    /** The frame nearest to the middle among those that can best be spared. */
    private static int middle(List<FlashFrame> all) {
        List<Predicate<FlashMoment>> sparable = List.of(
                FlashMoment.FAULT::equals,
                FlashMoment.STATE::equals,
                FlashMoment.BOOT::equals,
                moment -> moment != FlashMoment.WORK);
        int half = all.size() / 2;
        for (Predicate<FlashMoment> kind : sparable) {
            for (int step = 0; step < half; step++) {
                for (int index : new int[] {half + step, half - step}) {
                    if (index < all.size() && kind.test(all.get(index).moment())) {
                        return index;
                    }
                }
            }
        }
        return half;
    }
}
