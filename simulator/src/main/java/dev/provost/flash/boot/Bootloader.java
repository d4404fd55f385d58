package dev.provost.flash.boot;

import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.upkg.ImageHeader;
import dev.provost.flash.upkg.ImageTarget;
import java.util.Optional;

/**
 * Decides what starts. An image starts only when it is whole and its security counter is high enough; a new one so often as it
 * has attempts, each noted before it starts; then, or when it is damaged, the previous one takes its place for good. On a
 * single slot that means to write it from its backup first.
 */
public final class Bootloader {

    private static final int MOST_DECISIONS = 8;

    private final Slots slots;
    private final BootControl control;
    private final BootRules rules;
    private final Evidence evidence;

    /** A bootloader of the given rules; {@code evidence} counts where boot control is lost. */
    public Bootloader(Slots slots, BootControl control, BootRules rules, Evidence evidence) {
        this.slots = slots;
        this.control = control;
        this.rules = rules;
        this.evidence = evidence;
    }

    /** Starts a part of the phone. */
    public Start start(ImageTarget target) {
        for (int i = 0; i < MOST_DECISIONS; i++) {
            Chain chain = known(target);
            switch (chain.standing()) {
                case INSTALLING -> {
                    return new Start.Unfinished();
                }
                case RESTORING -> {
                    Optional<String> trouble = restore(target, chain);
                    if (trouble.isPresent()) {
                        return new Start.Nothing(trouble.get());
                    }
                }
                case TRIAL, CONFIRMED -> {
                    Optional<Start> start =
                            chain.standing() == Standing.TRIAL ? trial(target, chain) : confirmed(target, chain);
                    if (start.isPresent()) {
                        return start.get();
                    }
                }
            }
        }
        return new Start.Nothing("The bootloader comes to no decision");
    }

    /** Gives up what is active and notes that the previous one is to start; on a single slot it is not yet written. */
    public Chain fallBack(ImageTarget target, Chain chain) {
        Chain.Previous previous =
                chain.previous().orElseThrow(() -> new IllegalStateException("There is nothing to go back to"));
        Chain back;
        if (rules.has(AgentFlaw.WRONG_FALL_BACK)) {
            back = chain.back(chain.active());
        } else {
            back = slots.dual(target) ? chain.back(previous.slot()) : chain.restoring();
        }
        control.write(target, back);
        return back;
    }

    /**
     * Writes the only slot from its backup, as often as it is asked, and takes the result for good.
     *
     * @return what is in the way
     */
    public Optional<String> restore(ImageTarget target, Chain chain) {
        PartitionRole only = slots.first(target);
        PartitionRole backup = slots.second(target);
        Optional<ImageHeader> old = slots.whole(backup, target).filter(header -> allowed(header, chain));
        if (old.isEmpty()) {
            return Optional.of("The slot %s is damaged and its backup holds no image that may start".formatted(only));
        }
        boolean copied =
                new Copier(slots.view(backup), slots.view(only)).copy(old.get().imageOctets())
                        && slots.whole(only, target).equals(old);
        // A slot that takes nothing any more: the phone runs from the backup as long as it lasts.
        control.write(target, chain.back(copied ? only : backup));
        return Optional.empty();
    }

    /** Whether an image may start, as far as its security counter goes. */
    public boolean allowed(ImageHeader header, Chain chain) {
        return rules.mayStart(header, chain);
    }

    private Optional<Start> trial(ImageTarget target, Chain chain) {
        if (chain.attempts() > 0) {
            Chain next = rules.has(AgentFlaw.COUNTER_NEVER_DECREMENTED) ? chain : chain.trial(chain.attempts() - 1);
            control.write(target, next);
            Optional<Start> start = image(target, next);
            if (start.isPresent()) {
                return start;
            }
        }
        if (chain.previous().isEmpty()) {
            return Optional.of(new Start.Nothing(
                    "The version in the slot %s never came to run, and there is no other".formatted(chain.active())));
        }
        fallBack(target, chain);
        return Optional.empty();
    }

    private Optional<Start> confirmed(ImageTarget target, Chain chain) {
        Optional<Start> start = image(target, chain);
        if (start.isPresent()) {
            return start;
        }
        PartitionRole other = slots.other(target, chain.active());
        boolean rescue = chain.active() != PartitionRole.BACKUP
                && chain.active() != PartitionRole.RADIO_BACKUP
                && slots.whole(other, target)
                        .filter(header -> allowed(header, chain))
                        .isPresent();
        if (!rescue) {
            return Optional.of(
                    new Start.Nothing("The slot %s holds no whole image that may start, and there is no other"
                            .formatted(chain.active())));
        }
        control.write(target, slots.dual(target) ? second(chain, other) : restored(chain, other));
        return Optional.empty();
    }

    /** The other slot may hold what never came to run, unless it is known to be the version before: then it is for good. */
    private Chain second(Chain chain, PartitionRole other) {
        boolean known =
                chain.previous().filter(previous -> previous.slot() == other).isPresent();
        return known ? chain.back(other) : chain.replaced(other).trial(rules.attempts());
    }

    private static Chain restored(Chain chain, PartitionRole backup) {
        Chain.Previous saved = chain.previous().orElse(new Chain.Previous(backup, chain.install()));
        return chain.withPrevious(saved).restoring();
    }

    private Optional<Start> image(ImageTarget target, Chain chain) {
        return slots.whole(chain.active(), target)
                .filter(header -> allowed(header, chain))
                .map(header -> new Start.Image(chain.active(), header, chain));
    }

    private Chain known(ImageTarget target) {
        return control.chain(target).orElseGet(() -> {
            Chain recalled = new Recollection(slots, rules, evidence, target).chain();
            control.write(target, recalled);
            return recalled;
        });
    }
}
