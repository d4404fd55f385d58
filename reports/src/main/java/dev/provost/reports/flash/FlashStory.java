package dev.provost.reports.flash;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The flash of one phone over time.
 *
 * @param device the phone, for people
 * @param layout name of the layout of its flash, for instance {@code ab-nor}
 * @param blockOctets size of an erase block
 * @param areas the partitions, in the order of their place on the chip
 * @param frames in order of time, at most {@value #MOST_FRAMES}; {@link FlashStoryBuilder} thins longer stories
 * @param omitted how many frames were left out
 */
public record FlashStory(
        String device, String layout, int blockOctets, List<FlashArea> areas, List<FlashFrame> frames, int omitted) {

    /** The most frames of a story. */
    public static final int MOST_FRAMES = 240;

    /** The most blocks of a chip. */
    public static final int MOST_BLOCKS = 1 << 16;

    public FlashStory {
        areas = List.copyOf(areas);
        frames = List.copyOf(frames);
        if (areas.isEmpty() || frames.isEmpty() || frames.size() > MOST_FRAMES || omitted < 0 || blockOctets < 1) {
            throw new IllegalArgumentException("A story of flash with " + areas.size() + " partitions and "
                    + frames.size() + " frames cannot be shown; it needs one of each, and at most " + MOST_FRAMES
                    + " frames. Collect it with FlashStoryBuilder.");
        }
        int end = 0;
        for (FlashArea area : areas) {
            if (area.firstBlock() < end) {
                throw new IllegalArgumentException("The partition " + area.name() + " starts at block "
                        + area.firstBlock() + ", inside the one before it.");
            }
            end = area.end();
        }
        Set<Integer> lengths = frames.stream().map(f -> f.blocks().length()).collect(Collectors.toSet());
        int length = frames.getFirst().blocks().length();
        if (lengths.size() > 1 || length < end || length > MOST_BLOCKS) {
            throw new IllegalArgumentException("The frames have " + lengths
                    + " blocks; each needs the same number, from " + end + " to " + MOST_BLOCKS + ".");
        }
    }

    /** How many times the supply failed. */
    public long cuts() {
        return frames.stream().filter(f -> f.cut().isPresent()).count();
    }
}
