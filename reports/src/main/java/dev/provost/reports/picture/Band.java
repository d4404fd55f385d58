package dev.provost.reports.picture;

import dev.provost.reports.flash.BlockState;
import dev.provost.reports.flash.FlashArea;
import dev.provost.reports.flash.FlashFrame;
import dev.provost.reports.text.Headline;
import java.util.ArrayList;
import java.util.List;

/**
 * A partition as a column of the picture. A narrow one has fewer cells than blocks.
 *
 * @param area the partition
 * @param x its left edge
 * @param width its width
 * @param cells into how many cells its blocks are gathered
 */
record Band(FlashArea area, int x, int width, int cells) {

    private static final int LEAST = 18;
    private static final int GAP = 4;

    /** The partitions side by side; the narrowest has room for its name, what is left is shared out by size. */
    static List<Band> across(List<FlashArea> areas, int left, int width, int leastCell) {
        long blocks = areas.stream().mapToLong(FlashArea::blocks).sum();
        long room = Math.max(0, width - (long) areas.size() * (LEAST + GAP) + GAP);
        List<Band> bands = new ArrayList<>();
        int x = left;
        for (FlashArea area : areas) {
            int wide = LEAST + (int) (room * area.blocks() / blocks);
            bands.add(new Band(area, x, wide, Math.max(1, Math.min(area.blocks(), wide / leastCell))));
            x += wide + GAP;
        }
        return bands;
    }

    /** What is under the name, for instance {@code 24 blocks}. */
    String size() {
        return Headline.counted(area.blocks(), "block");
    }

    /** Left edge of a cell, or right edge of the one before. */
    int edge(int cell) {
        return x + width * cell / cells;
    }

    /** Where its name starts. */
    int labelX() {
        return x + Math.min(width / 2, LEAST) + 2;
    }

    /** The cell of a block. */
    int cell(int block) {
        int cell = (int) ((long) (block - area.firstBlock()) * cells / area.blocks());
        return firstBlock(cell + 1) <= block ? cell + 1 : cell;
    }

    boolean holds(int block) {
        return block >= area.firstBlock() && block < area.end();
    }

    /** One letter for each cell. */
    String letters(FlashFrame frame) {
        StringBuilder letters = new StringBuilder(cells);
        for (int cell = 0; cell < cells; cell++) {
            letters.append(letter(frame.blocks(), firstBlock(cell), firstBlock(cell + 1)));
        }
        return letters.toString();
    }

    private int firstBlock(int cell) {
        return area.firstBlock() + (int) ((long) area.blocks() * cell / cells);
    }

    /** What must not be overlooked, else what most of the blocks hold. */
    private static char letter(String blocks, int from, int end) {
        int[] counts = new int[BlockState.values().length];
        for (int block = from; block < end; block++) {
            counts[BlockState.of(blocks.charAt(block)).ordinal()]++;
        }
        for (BlockState alarming : List.of(BlockState.TORN, BlockState.BAD, BlockState.UNKNOWN)) {
            if (counts[alarming.ordinal()] > 0) {
                return alarming.letter();
            }
        }
        BlockState most = BlockState.ERASED;
        for (BlockState state : BlockState.values()) {
            if (counts[state.ordinal()] > 0 && counts[state.ordinal()] >= counts[most.ordinal()]) {
                most = state;
            }
        }
        return most.letter();
    }
}
