package dev.provost.flash.boot;

import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashFault;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.partition.PartitionView;
import dev.provost.flash.partition.Scheme;
import dev.provost.flash.upkg.ImageHeader;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.OctetSource;
import java.util.Optional;

/** The partitions of one powered phone, and the images in those that hold one. */
public final class Slots {

    private final Flash flash;
    private final Layout layout;
    private final boolean checked;

    /** The partitions of a chip; {@code rules} say whether images are compared with their digests, as they ought to be. */
    public Slots(Flash flash, Layout layout, BootRules rules) {
        this.flash = flash;
        this.layout = layout;
        this.checked = !rules.has(AgentFlaw.NO_VERIFY_AFTER_WRITE);
    }

    /** A partition. */
    public PartitionView view(PartitionRole role) {
        return PartitionView.of(flash, layout, role);
    }

    /** The octets of a partition. */
    public OctetSource source(PartitionRole role) {
        return new PartitionSource(view(role));
    }

    /** Whether a part has two slots, so that the one that does not run can be written. */
    public boolean dual(ImageTarget target) {
        return target == ImageTarget.SYSTEM && layout.scheme() == Scheme.A_B;
    }

    /** Whether the phone has that part. */
    public boolean has(ImageTarget target) {
        return target == ImageTarget.SYSTEM || layout.has(PartitionRole.RADIO);
    }

    /** Where a part starts from as it leaves the factory. */
    public PartitionRole first(ImageTarget target) {
        return target == ImageTarget.RADIO ? PartitionRole.RADIO : layout.systemRole();
    }

    /** The second slot of a part, or its backup. */
    public PartitionRole second(ImageTarget target) {
        if (target == ImageTarget.RADIO) {
            return PartitionRole.RADIO_BACKUP;
        }
        return dual(target) ? PartitionRole.SYSTEM_B : PartitionRole.BACKUP;
    }

    /** The slot of a part that is not this one. */
    public PartitionRole other(ImageTarget target, PartitionRole slot) {
        return slot == first(target) ? second(target) : first(target);
    }

    /** The header of an image that is all there and undamaged; reads all of it. */
    public Optional<ImageHeader> whole(PartitionRole slot) {
        try {
            OctetSource image = source(slot);
            return ImageHeader.read(image)
                    .filter(header -> header.imageOctets() <= image.length())
                    .filter(header -> !checked || header.matches(image));
        } catch (FlashFault fault) {
            return Optional.empty();
        }
    }

    /** Likewise, of an image that belongs into a part. */
    public Optional<ImageHeader> whole(PartitionRole slot, ImageTarget target) {
        return whole(slot).filter(header -> header.target() == target);
    }
}
