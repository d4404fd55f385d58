package dev.provost.flash.unit;

import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.upkg.DeviceKey;
import dev.provost.flash.upkg.RollbackPolicy;
import dev.provost.flash.upkg.TrustAnchors;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a phone is built with and no update changes. Phones of one model share one.
 *
 * @param model the model, as packages name it
 * @param layout partitions of its flash
 * @param trust whom it trusts to sign its firmware
 * @param key what opens packages that are encrypted for it
 * @param rollback whether it takes older versions
 * @param bootAttempts how often a new version is started before the phone falls back, 1 to 15
 * @param flaws what its firmware does wrong on purpose; empty for a correct phone
 */
public record UnitProfile(
        String model,
        Layout layout,
        TrustAnchors trust,
        Optional<DeviceKey> key,
        RollbackPolicy rollback,
        int bootAttempts,
        Set<AgentFlaw> flaws) {

    /** How often a new version is started unless somebody says otherwise. */
    public static final int BOOT_ATTEMPTS = 3;

    public UnitProfile {
        if (model.isBlank()) {
            throw new IllegalArgumentException("A phone has a model");
        }
        if (bootAttempts < 1 || bootAttempts > 15) {
            throw new IllegalArgumentException("A new version is started 1 to 15 times, not " + bootAttempts);
        }
        flaws = Set.copyOf(flaws);
    }

    /** A correct phone that takes newer versions only and has no key. */
    public static UnitProfile of(String model, Layout layout, TrustAnchors trust) {
        return new UnitProfile(
                model, layout, trust, Optional.empty(), RollbackPolicy.NEWER_ONLY, BOOT_ATTEMPTS, Set.of());
    }

    /** With another policy. */
    public UnitProfile rollback(RollbackPolicy other) {
        return new UnitProfile(model, layout, trust, key, other, bootAttempts, flaws);
    }

    /** With a key. */
    public UnitProfile key(DeviceKey other) {
        return new UnitProfile(model, layout, trust, Optional.of(other), rollback, bootAttempts, flaws);
    }

    /** With another number of attempts. */
    public UnitProfile bootAttempts(int other) {
        return new UnitProfile(model, layout, trust, key, rollback, other, flaws);
    }

    /** With one more flaw. */
    public UnitProfile flaw(AgentFlaw another) {
        EnumSet<AgentFlaw> all = EnumSet.of(another);
        all.addAll(flaws);
        return new UnitProfile(model, layout, trust, key, rollback, bootAttempts, all);
    }

    /** Without any flaw. */
    public UnitProfile flawless() {
        return new UnitProfile(model, layout, trust, key, rollback, bootAttempts, Set.of());
    }

    /** With another chip. */
    public UnitProfile layout(Layout other) {
        return new UnitProfile(model, other, trust, key, rollback, bootAttempts, flaws);
    }

    /** Whether its firmware has a flaw. */
    public boolean has(AgentFlaw flaw) {
        return flaws.contains(flaw);
    }
}
