package dev.provost.flash.boot;

import dev.provost.flash.partition.PartitionView;
import dev.provost.flash.upkg.OctetSource;
import java.util.Objects;

/** The octets of a partition, read where they lie. */
public record PartitionSource(PartitionView view) implements OctetSource {

    @Override
    public long length() {
        return view.octets();
    }

    @Override
    public void read(long offset, byte[] into, int from, int length) {
        Objects.checkFromIndexSize(offset, length, length());
        view.read(offset, into, from, length);
    }
}
