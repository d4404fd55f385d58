package dev.provost.reports.picture;

import dev.provost.reports.flash.BlockState;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring cells that hold the same for some frames, as one rectangle.
 *
 * @param state class for colour and pattern
 * @param sign the letter on it; empty where there is no room
 * @param x left edge
 * @param y upper edge
 * @param width its width
 * @param height its height
 */
record Patch(BlockState state, String sign, int x, int y, int width, int height) {

    private static final int SIGN_WIDTH = 10;
    private static final int BASELINE = 13;

    /** Middle of the sign. */
    int signX() {
        return x + width / 2;
    }

    /** Baseline of the sign. */
    int signY() {
        return y + BASELINE;
    }

    /** The class of the rectangle. */
    String style() {
        return state.label();
    }

    /** The rectangles of one band; the rows are from top to bottom. What is erased is ground and no rectangle. */
    static List<Patch> of(Band band, List<Row> rows) {
        List<Patch> patches = new ArrayList<>();
        List<Run> open = new ArrayList<>();
        for (Row row : rows) {
            List<Run> runs = Run.of(band.letters(row.frame()), row.y());
            List<Run> next = new ArrayList<>();
            for (Run run : runs) {
                Run same = open.stream().filter(run::continues).findFirst().orElse(run);
                next.add(same);
            }
            open.stream().filter(run -> !next.contains(run)).forEach(run -> patches.add(run.patch(band, row.y())));
            open = next;
        }
        Row last = rows.getLast();
        open.forEach(run -> patches.add(run.patch(band, last.y() + last.height())));
        patches.removeIf(patch -> patch.state() == BlockState.ERASED);
        return patches;
    }

    /**
     * Cells from one to before another that have held the same since a row.
     *
     * @param letter what they hold
     * @param from first cell
     * @param end cell behind the last
     * @param y upper edge of the row
     */
    private record Run(char letter, int from, int end, int y) {

        static List<Run> of(String letters, int y) {
            List<Run> runs = new ArrayList<>();
            int from = 0;
            for (int cell = 1; cell <= letters.length(); cell++) {
                if (cell == letters.length() || letters.charAt(cell) != letters.charAt(from)) {
                    runs.add(new Run(letters.charAt(from), from, cell, y));
                    from = cell;
                }
            }
            return runs;
        }

        boolean continues(Run earlier) {
            return letter == earlier.letter && from == earlier.from && end == earlier.end;
        }

        Patch patch(Band band, int bottom) {
            BlockState state = BlockState.of(letter);
            int left = band.edge(from);
            int width = band.edge(end) - left;
            String sign = width < SIGN_WIDTH ? "" : Sign.of(state);
            return new Patch(state, sign, left, y, width, bottom - y);
        }
    }
}
