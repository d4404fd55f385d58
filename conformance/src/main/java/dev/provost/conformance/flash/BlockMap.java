package dev.provost.conformance.flash;

import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashListener.Outcome;
import dev.provost.flash.chip.FlashOperation;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.partition.Partition;
import dev.provost.reports.flash.BlockState;
import java.util.Arrays;
import java.util.BitSet;

/** What each block of a chip holds, as its partition and what happened to it tell. Not for several threads at once. */
final class BlockMap {

    private final Layout layout;
    private final FlashImage start;
    private final BlockState[] states;
    private final BlockState[] beforeErase;
    private final BitSet other = new BitSet();

    BlockMap(Layout layout, FlashImage start) {
        this.layout = layout;
        this.start = start;
        this.states = new BlockState[start.geometry().blocks()];
        Arrays.setAll(states, this::atFirst);
        this.beforeErase = states.clone();
    }

    /** One letter for each block. */
    String letters() {
        StringBuilder letters = new StringBuilder(states.length);
        for (BlockState state : states) {
            letters.append(state.letter());
        }
        return letters.toString();
    }

    /**
     * Takes an operation as it ended.
     *
     * @param now the chip behind it
     * @return whether its block holds something else now
     */
    boolean take(FlashOperation operation, Outcome outcome, FlashImage now) {
        int block = operation.block();
        BlockState before = states[block];
        switch (outcome) {
            case CUT_BEFORE, DROPPED -> {}
            case TORN -> states[block] = BlockState.TORN;
            case FAILED -> states[block] = BlockState.BAD;
            case DONE, CUT_AFTER -> {
                if (operation.kind() == FlashOperation.Kind.ERASE) {
                    erased(block);
                } else {
                    states[block] = programmed(operation, now);
                }
            }
        }
        return states[block] != before;
    }

    private void erased(int block) {
        if (states[block] == BlockState.OLD || states[block] == BlockState.NEW && other.get(block)) {
            beforeErase[block] = states[block];
        }
        other.clear(block);
        states[block] = BlockState.ERASED;
    }

    /** A roll-back that copies the old content back is told from an installation by what was there before. */
    private BlockState programmed(FlashOperation operation, FlashImage now) {
        int block = operation.block();
        BlockState written = layout.partitionOf(block).map(BlockMap::written).orElse(BlockState.UNKNOWN);
        boolean asAtFirst = isAsAtFirst(operation, now);
        if (!asAtFirst) {
            other.set(block);
        }
        boolean mixed = states[block] == BlockState.NEW || states[block] == BlockState.TORN;
        boolean back = written == BlockState.NEW && !mixed && beforeErase[block] == BlockState.NEW && asAtFirst;
        return back ? BlockState.OLD : states[block] == BlockState.TORN ? BlockState.TORN : written;
    }

    private boolean isAsAtFirst(FlashOperation operation, FlashImage now) {
        return !start.isErased(operation.block())
                && Arrays.equals(
                        start.read(operation.offset(), operation.length()),
                        now.read(operation.offset(), operation.length()));
    }

    private BlockState atFirst(int block) {
        if (start.isErased(block)) {
            return BlockState.ERASED;
        }
        if (start.isUnstable(block)) {
            return BlockState.TORN;
        }
        BlockState written = layout.partitionOf(block).map(BlockMap::written).orElse(BlockState.UNKNOWN);
        return written == BlockState.NEW ? BlockState.OLD : written;
    }

    private static BlockState written(Partition partition) {
        return switch (partition.role()) {
            case SYSTEM_A, SYSTEM_B, SYSTEM, RADIO -> BlockState.NEW;
            case BACKUP, RADIO_BACKUP -> BlockState.OLD;
            case STAGING -> BlockState.STAGED;
            case BOOT_CONTROL, JOURNAL -> BlockState.JOURNAL;
            case BOOTLOADER, RECOVERY, SETTINGS, USER_DATA -> BlockState.DATA;
        };
    }
}
