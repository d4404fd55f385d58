package dev.provost.flash.agent;

import dev.provost.flash.boot.Copier;
import dev.provost.flash.boot.Slots;
import dev.provost.flash.chip.FlashFault;
import dev.provost.flash.partition.PartitionView;
import dev.provost.flash.upkg.ImageHeader;
import dev.provost.flash.upkg.ImageTarget;
import java.util.Optional;

/** Saves the only slot of a part before it is overwritten. */
interface Backup {

    /** Saves; whether a whole copy is there. */
    boolean make();

    /** How an agent does it. */
    static Backup of(Slots slots, ImageTarget target, boolean erasesFirst) {
        return erasesFirst ? () -> erasing(slots, target) : () -> copying(slots, target);
    }

    private static boolean copying(Slots slots, ImageTarget target) {
        Optional<ImageHeader> old = slots.whole(slots.first(target), target);
        return old.isPresent()
                && new Copier(slots.view(slots.first(target)), slots.view(slots.second(target)))
                        .copy(old.get().imageOctets())
                && slots.whole(slots.second(target), target).equals(old);
    }

    /** The flawed way: makes room in the slot block by block while the octets are in memory only. */
    private static boolean erasing(Slots slots, ImageTarget target) {
        PartitionView from = slots.view(slots.first(target));
        PartitionView to = slots.view(slots.second(target));
        int block = from.geometry().blockOctets();
        try {
            for (int number = 0; number < from.blocks(); number++) {
                byte[] content = from.read((long) number * block, block);
                from.erase(number);
                to.erase(number);
                to.write((long) number * block, content);
            }
        } catch (FlashFault fault) {
            return false;
        }
        return slots.whole(slots.second(target), target).isPresent();
    }
}
