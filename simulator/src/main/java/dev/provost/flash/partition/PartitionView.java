package dev.provost.flash.partition;

import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashGeometry;
import dev.provost.flash.chip.FlashRuleException;
import java.util.Arrays;

/** One partition of a powered chip, with offsets and blocks counted from its start. As dead as its chip when power fails. */
public final class PartitionView {

    private final Flash flash;
    private final Partition partition;
    private final long start;

    private PartitionView(Flash flash, Partition partition) {
        this.flash = flash;
        this.partition = partition;
        this.start = flash.geometry().offsetOf(partition.firstBlock());
    }

    /** A view of {@code partition} on {@code flash}. */
    public static PartitionView of(Flash flash, Partition partition) {
        return new PartitionView(flash, partition);
    }

    /** A view of the partition that has a role in {@code layout}. */
    public static PartitionView of(Flash flash, Layout layout, PartitionRole role) {
        return new PartitionView(flash, layout.partition(role));
    }

    /** The partition. */
    public Partition partition() {
        return partition;
    }

    /** The shape of the chip. */
    public FlashGeometry geometry() {
        return flash.geometry();
    }

    /** How many octets it has. */
    public long octets() {
        return (long) partition.blocks() * geometry().blockOctets();
    }

    /** How many blocks it has. */
    public int blocks() {
        return partition.blocks();
    }

    /**
     * Reads; a range may cross pages and blocks.
     *
     * @throws FlashRuleException when it leaves the partition
     */
    public void read(long offset, byte[] into, int from, int length) {
        check(offset, length);
        flash.read(start + offset, into, from, length);
    }

    /** {@link #read(long, byte[], int, int)} into an array of its own. */
    public byte[] read(long offset, int length) {
        check(offset, length);
        return flash.read(start + offset, length);
    }

    /** Whether all of a range is erased and can be programmed; see {@link Flash#isErased}. */
    public boolean isErased(long offset, int length) {
        check(offset, length);
        return flash.isErased(start + offset, length);
    }

    /** Programs octets of one page; see {@link Flash#program(long, byte[], int, int)}. */
    public void program(long offset, byte[] data, int from, int length) {
        check(offset, length);
        flash.program(start + offset, data, from, length);
    }

    /**
     * Writes a range page by page, each an operation of its own; the end is filled with the erased value to a whole write unit.
     *
     * @param offset the start, a multiple of the write unit
     */
    public void write(long offset, byte[] data, int from, int length) {
        check(offset, length);
        int done = 0;
        while (done < length) {
            int inPage = (int) ((offset + done) % geometry().pageOctets());
            int now = Math.min(length - done, geometry().pageOctets() - inPage);
            int whole = Math.ceilDiv(now, geometry().writeOctets()) * geometry().writeOctets();
            if (whole == now) {
                flash.program(start + offset + done, data, from + done, now);
            } else {
                byte[] filled = new byte[whole];
                Arrays.fill(filled, (byte) geometry().erasedValue());
                System.arraycopy(data, from + done, filled, 0, now);
                flash.program(start + offset + done, filled, 0, whole);
            }
            done += now;
        }
    }

    /** {@link #write(long, byte[], int, int)} of a whole array. */
    public void write(long offset, byte[] data) {
        write(offset, data, 0, data.length);
    }

    /** Erases a block, counted from the start of the partition. */
    public void erase(int block) {
        check((long) block * geometry().blockOctets(), geometry().blockOctets());
        flash.erase(partition.firstBlock() + block);
    }

    /** How often a block of the partition was erased. */
    public int wear(int block) {
        return flash.wear(partition.firstBlock() + block);
    }

    /** See {@link Flash#flush}. */
    public void flush() {
        flash.flush();
    }

    private void check(long offset, int length) {
        if (offset < 0 || length < 0 || offset > octets() - length) {
            throw new FlashRuleException(
                    start + offset,
                    "%d octets at 0x%X leave the partition %s of %d octets."
                            .formatted(length, offset, partition.role(), octets()));
        }
    }
}
