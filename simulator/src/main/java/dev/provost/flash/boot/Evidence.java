package dev.provost.flash.boot;

import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.upkg.ImageTarget;
import java.util.Optional;
import java.util.OptionalLong;

/** What other parts of the flash tell of installations, for a phone that has lost its boot control. */
public interface Evidence {

    /** What was last known to be for good; empty when nothing was ever installed, or nobody knows any more. */
    Optional<Chain> confirmed(ImageTarget target);

    /** The number of the installation that is under way: being written, or on trial. */
    OptionalLong underWay(ImageTarget target);

    /** Whether the whole image in a slot is the one that this installation makes. */
    boolean isUnderWay(ImageTarget target, PartitionRole slot);
}
