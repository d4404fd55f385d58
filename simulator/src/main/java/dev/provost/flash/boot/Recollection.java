package dev.provost.flash.boot;

import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.upkg.FirmwareVersion;
import dev.provost.flash.upkg.ImageHeader;
import dev.provost.flash.upkg.ImageTarget;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Decides what a part of the phone starts when boot control is lost. What is known to have been for good starts again, and an
 * installation that was under way is given up. Where nobody knows anything the newer image starts, on trial when there is
 * another one to fall back to: boot control may have been lost in the middle of its trial.
 */
final class Recollection {

    private static final Comparator<ImageHeader> AGE = Comparator.comparingLong(ImageHeader::securityCounter)
            .thenComparing(ImageHeader::version, FirmwareVersion.ORDER);

    private final Slots slots;
    private final BootRules rules;
    private final Evidence evidence;
    private final ImageTarget target;

    Recollection(Slots slots, BootRules rules, Evidence evidence, ImageTarget target) {
        this.slots = slots;
        this.rules = rules;
        this.evidence = evidence;
        this.target = target;
    }

    Chain chain() {
        return evidence.confirmed(target).map(this::remembered).orElseGet(this::guessed);
    }

    private Chain remembered(Chain known) {
        OptionalLong begun = evidence.underWay(target);
        return begun.isEmpty() ? known : interrupted(known, begun.getAsLong());
    }

    /** An installation was under way: the old version if it is to be had, the new one on trial only if nothing else is. */
    private Chain interrupted(Chain known, long number) {
        PartitionRole active = known.active();
        PartitionRole other = slots.other(target, active);
        if (isOld(active, known)) {
            return known.givingUp(number);
        }
        if (!slots.dual(target) && active == slots.first(target) && isOld(other, known)) {
            return known.installing(active, other, number).restoring();
        }
        PartitionRole made = slots.dual(target) ? other : active;
        return evidence.isUnderWay(target, made)
                ? known.installing(made, active, number).withoutPrevious().trial(rules.attempts())
                : known.givingUp(number);
    }

    private boolean isOld(PartitionRole slot, Chain known) {
        return slots.whole(slot, target)
                        .filter(header -> rules.mayStart(header, known))
                        .isPresent()
                && !evidence.isUnderWay(target, slot);
    }

    private Chain guessed() {
        PartitionRole first = slots.first(target);
        PartitionRole second = slots.second(target);
        Optional<ImageHeader> one = slots.whole(first, target);
        Optional<ImageHeader> two = slots.whole(second, target);
        if (one.isPresent() && two.isPresent() && !one.equals(two)) {
            boolean newer = slots.dual(target) && AGE.compare(two.get(), one.get()) > 0;
            long counter = Math.min(one.get().securityCounter(), two.get().securityCounter());
            return Chain.first(newer ? first : second, counter)
                    .installing(newer ? second : first, newer ? first : second, 2)
                    .trial(rules.attempts());
        }
        if (one.isPresent() || two.isEmpty()) {
            return Chain.first(first, one.map(ImageHeader::securityCounter).orElse(0L));
        }
        Chain only = Chain.first(second, two.get().securityCounter());
        return slots.dual(target) ? only : only.installing(first, second, 1).restoring();
    }
}
