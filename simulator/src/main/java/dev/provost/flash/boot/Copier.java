package dev.provost.flash.boot;

import dev.provost.flash.chip.FlashFault;
import dev.provost.flash.partition.PartitionView;
import java.util.Arrays;

/** Copies an image from partition to partition, block by block; what is alike already stays, so it can begin again any time. */
public final class Copier {

    private final PartitionView from;
    private final PartitionView to;

    /** A copier between partitions of the same chip. */
    public Copier(PartitionView from, PartitionView to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Copies so many octets from the begin.
     *
     * @return whether the chip took them all; they are to be compared nevertheless
     */
    public boolean copy(long octets) {
        int block = to.geometry().blockOctets();
        try {
            for (long at = 0; at < octets; at += block) {
                if (!block(at, (int) Math.min(block, octets - at))) {
                    return false;
                }
            }
            return true;
        } catch (FlashFault fault) {
            return false;
        }
    }

    private boolean block(long at, int length) {
        byte[] wanted = from.read(at, length);
        if (Arrays.equals(wanted, to.read(at, length))) {
            return true;
        }
        to.erase((int) (at / to.geometry().blockOctets()));
        if (!to.isErased(at, to.geometry().blockOctets())) {
            return false;
        }
        to.write(at, wanted);
        return true;
    }
}
