package dev.provost.reports.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The outline of the slot that runs, as long as it does.
 *
 * @param x left edge
 * @param y upper edge
 * @param width its width
 * @param height its height
 */
record SlotFrame(int x, int y, int width, int height) {

    static List<SlotFrame> of(List<Band> bands, List<Row> rows) {
        List<SlotFrame> frames = new ArrayList<>();
        Optional<Band> open = Optional.empty();
        int since = 0;
        for (Row row : rows) {
            Optional<Band> now = active(bands, row.frame().status().active());
            if (!now.equals(open)) {
                int from = since;
                open.ifPresent(band -> frames.add(around(band, from, row.y())));
                since = row.y();
                open = now;
            }
        }
        int from = since;
        int end = rows.getLast().y() + rows.getLast().height();
        open.ifPresent(band -> frames.add(around(band, from, end)));
        return frames;
    }

    private static SlotFrame around(Band band, int from, int end) {
        return new SlotFrame(band.x() - 2, from, band.width() + 4, end - from);
    }

    /** The band of a slot: slot A is the partition A or System A. */
    private static Optional<Band> active(List<Band> bands, String slot) {
        String wanted = slot.toLowerCase(Locale.ROOT);
        return bands.stream()
                .filter(band -> !wanted.isEmpty())
                .filter(band -> (" " + band.area().name().toLowerCase(Locale.ROOT)).endsWith(" " + wanted))
                .findFirst();
    }
}
