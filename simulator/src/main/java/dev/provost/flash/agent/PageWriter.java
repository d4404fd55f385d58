package dev.provost.flash.agent;

import dev.provost.flash.partition.PartitionView;
import java.util.Arrays;

/** Writes a partition from an offset on: erases each block as it comes to it, and programs page by page. */
public final class PageWriter {

    private final PartitionView view;
    private final byte[] page;
    private long at;
    private final boolean anew;
    private int filled;

    /** A writer that begins at a multiple of the page; a block that it begins in the middle of is to be erased behind it. */
    public PageWriter(PartitionView view, long from) {
        this(view, from, false);
    }

    /** The same; with {@code anew} it erases and writes a block again for each page that it adds, as flawed phones do. */
    public PageWriter(PartitionView view, long from, boolean anew) {
        this.view = view;
        this.anew = anew;
        this.page = new byte[view.geometry().pageOctets()];
        this.at = from;
    }

    /** How many octets are on flash, counted from the begin of the partition. */
    public long written() {
        return at;
    }

    /** How many octets were taken, counted from the begin of the partition. */
    public long taken() {
        return at + filled;
    }

    /** Takes octets; {@code progress} runs after each page that is on flash. */
    public void write(byte[] octets, int from, int length, Runnable progress) {
        for (int done = 0; done < length; ) {
            int some = Math.min(length - done, page.length - filled);
            System.arraycopy(octets, from + done, page, filled, some);
            filled += some;
            done += some;
            if (filled == page.length) {
                program();
                progress.run();
            }
        }
    }

    /** Writes what does not fill a page. */
    public void finish() {
        if (filled > 0) {
            Arrays.fill(page, filled, page.length, (byte) view.geometry().erasedValue());
            program();
        }
        view.flush();
    }

    private void program() {
        int block = view.geometry().blockOctets();
        if (at % block == 0) {
            view.erase((int) (at / block));
            if (!view.isErased(at, block)) {
                throw new WriteFailedException("Block %d of the partition %s was not erased"
                        .formatted(at / block, view.partition().role()));
            }
        }
        if (anew && at % block > 0) {
            byte[] before = view.read(at - at % block, (int) (at % block));
            view.erase((int) (at / block));
            view.write(at - at % block, before);
        }
        view.program(at, page, 0, page.length);
        at += page.length;
        filled = 0;
    }
}
