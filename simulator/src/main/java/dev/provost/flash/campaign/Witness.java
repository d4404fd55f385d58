package dev.provost.flash.campaign;

import dev.provost.flash.boot.BootControl;
import dev.provost.flash.boot.Chain;
import dev.provost.flash.boot.RecordStore;
import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.partition.Partition;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.partition.PartitionView;
import dev.provost.flash.upkg.ImageHeader;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.OctetSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What truly lies on the flash of a phone, read past its firmware and past what ails the chip. What was found to be there is
 * not read again as long as nobody touches it. Not for several threads.
 */
final class Witness {

    private static final int CHUNK = 8192;

    private final Layout layout;
    private final Map<PartitionRole, Found> found = new EnumMap<>(PartitionRole.class);

    Witness(Layout layout) {
        this.layout = layout;
    }

    /** What a partition held when it was last read. */
    private record Found(OctetSource content, FlashImage flash) {}

    /** Whether a partition begins with this content, octet by octet. */
    boolean holds(FlashImage flash, PartitionRole role, OctetSource content) {
        if (!layout.has(role) || layout.octets(role) < content.length()) {
            return false;
        }
        Optional<Found> before = Optional.ofNullable(found.get(role)).filter(one -> one.content() == content);
        if (before.isPresent() && untouched(flash, before.get().flash(), role)) {
            return true;
        }
        boolean equal = reads(flash, role, content);
        if (equal) {
            found.put(role, new Found(content, flash));
        }
        return equal;
    }

    /** Whether a partition reads as it did. */
    boolean unchanged(FlashImage flash, FlashImage before, PartitionRole role) {
        if (!layout.has(role)) {
            return true;
        }
        Partition partition = layout.partition(role);
        int octets = layout.geometry().blockOctets();
        return IntStream.range(partition.firstBlock(), partition.endBlock())
                .filter(block -> !flash.sharesBlock(block, before))
                .mapToLong(layout.geometry()::offsetOf)
                .allMatch(offset -> Arrays.equals(flash.read(offset, octets), before.read(offset, octets)));
    }

    /** The version that the header of a slot names; "nothing" where there is none. */
    String version(FlashImage flash, PartitionRole slot) {
        return ImageHeader.parse(flash.read(offset(slot), ImageHeader.OCTETS))
                .map(ImageHeader::version)
                .orElse("nothing");
    }

    /** What boot control says of a part. */
    Optional<Chain> chain(FlashImage flash, ImageTarget target) {
        PartitionView records = PartitionView.of(Flash.of(flash), layout, PartitionRole.BOOT_CONTROL);
        return new BootControl(RecordStore.open(records, Set.of())).chain(target);
    }

    private boolean untouched(FlashImage flash, FlashImage before, PartitionRole role) {
        Partition partition = layout.partition(role);
        return IntStream.range(partition.firstBlock(), partition.endBlock())
                .allMatch(block -> flash.sharesBlock(block, before));
    }

    private boolean reads(FlashImage flash, PartitionRole role, OctetSource content) {
        byte[] there = new byte[CHUNK];
        byte[] due = new byte[CHUNK];
        for (long at = 0; at < content.length(); at += CHUNK) {
            int length = (int) Math.min(CHUNK, content.length() - at);
            flash.read(offset(role) + at, there, 0, length);
            content.read(at, due, 0, length);
            if (!Arrays.equals(there, 0, length, due, 0, length)) {
                return false;
            }
        }
        return true;
    }

    private long offset(PartitionRole role) {
        return layout.geometry().offsetOf(layout.partition(role).firstBlock());
    }
}
