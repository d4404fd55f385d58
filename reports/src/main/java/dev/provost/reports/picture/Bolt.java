package dev.provost.reports.picture;

import dev.provost.reports.flash.FlashCut;
import java.util.List;

/**
 * The mark where the supply failed: at the left edge of the block when it was before the operation, in its middle when the
 * operation was torn, at its right edge when it was after.
 *
 * @param x where it strikes
 * @param y upper edge of its row
 * @param height height of its row
 */
record Bolt(int x, int y, int height) {

    static Bolt of(FlashCut cut, List<Band> bands, Row row) {
        Band band = bands.stream().filter(b -> b.holds(cut.block())).findFirst().orElse(bands.getLast());
        int cell = band.holds(cut.block()) ? band.cell(cut.block()) : band.cells() - 1;
        int left = band.edge(cell);
        int right = band.edge(cell + 1);
        int x = switch (cut.position()) {
            case BEFORE -> left;
            case TORN -> (left + right) / 2;
            case AFTER -> right;
        };
        return new Bolt(x, row.y(), row.height());
    }

    /** Height of the line across the picture. */
    int middle() {
        return y + height / 2;
    }

    /** The way of its outline. */
    String path() {
        return outline(x, middle());
    }

    /** The way of the outline around a place. */
    static String outline(int x, int y) {
        return "M" + (x + 3) + " " + (y - 11) + "l-9 12h6l-4 10 11-13h-6l5-9z";
    }
}
