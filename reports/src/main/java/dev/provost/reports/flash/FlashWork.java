package dev.provost.reports.flash;

import java.util.ArrayList;
import java.util.List;

/**
 * Operations of the chip since the frame before, summed up by partition.
 *
 * @param strips one for each partition that was written, in the order of the first operation
 */
public record FlashWork(List<Strip> strips) {

    /** Nothing was written. */
    public static final FlashWork NONE = new FlashWork(List.of());

    /**
     * What was done in one partition.
     *
     * @param area name of the partition
     * @param programs how many programs
     * @param erases how many erases
     * @param firstBlock lowest block, counted from 0 at the start of the chip
     * @param lastBlock highest block
     */
    public record Strip(String area, long programs, long erases, int firstBlock, int lastBlock) {

        Strip and(Strip later) {
            return new Strip(
                    area,
                    programs + later.programs,
                    erases + later.erases,
                    Math.min(firstBlock, later.firstBlock),
                    Math.max(lastBlock, later.lastBlock));
        }
    }

    public FlashWork {
        strips = List.copyOf(strips);
    }

    /** A single program. */
    public static FlashWork program(String area, int block) {
        return new FlashWork(List.of(new Strip(area, 1, 0, block, block)));
    }

    /** A single erase. */
    public static FlashWork erase(String area, int block) {
        return new FlashWork(List.of(new Strip(area, 0, 1, block, block)));
    }

    /** This and what was done afterwards, as one. */
    public FlashWork and(FlashWork later) {
        List<Strip> sum = new ArrayList<>(strips);
        for (Strip strip : later.strips) {
            int at = 0;
            while (at < sum.size() && !sum.get(at).area().equals(strip.area())) {
                at++;
            }
            if (at < sum.size()) {
                sum.set(at, sum.get(at).and(strip));
            } else {
                sum.add(strip);
            }
        }
        return new FlashWork(sum);
    }

    /** How many operations these are. */
    public long operations() {
        return strips.stream().mapToLong(s -> s.programs() + s.erases()).sum();
    }
}
