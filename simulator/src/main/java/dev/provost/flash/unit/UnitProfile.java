package dev.provost.flash.unit;

import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.upkg.DeviceKey;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.RollbackPolicy;
import dev.provost.flash.upkg.TrustAnchors;
import java.util.EnumSet;
import java.util.Map;
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
 * @param parts the part of the phone that each FUMO root is for; a root that is not among them takes packages for any
 */
public record UnitProfile(
        String model,
        Layout layout,
        TrustAnchors trust,
        Optional<DeviceKey> key,
        RollbackPolicy rollback,
        int bootAttempts,
        Set<AgentFlaw> flaws,
        Map<String, ImageTarget> parts) {

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
        parts = Map.copyOf(parts);
    }

    /** A correct phone that takes newer versions only and has no key. */
    public static UnitProfile of(String model, Layout layout, TrustAnchors trust) {
        return new UnitProfile(
                model, layout, trust, Optional.empty(), RollbackPolicy.NEWER_ONLY, BOOT_ATTEMPTS, Set.of(), Map.of());
    }

    /** With another policy. */
    public UnitProfile rollback(RollbackPolicy other) {
        return new UnitProfile(model, layout, trust, key, other, bootAttempts, flaws, parts);
    }

    /** With a key. */
    public UnitProfile key(DeviceKey other) {
        return new UnitProfile(model, layout, trust, Optional.of(other), rollback, bootAttempts, flaws, parts);
    }

    /** With another number of attempts. */
    public UnitProfile bootAttempts(int other) {
        return new UnitProfile(model, layout, trust, key, rollback, other, flaws, parts);
    }

    /** With one more flaw. */
    public UnitProfile flaw(AgentFlaw another) {
        EnumSet<AgentFlaw> all = EnumSet.of(another);
        all.addAll(flaws);
        return new UnitProfile(model, layout, trust, key, rollback, bootAttempts, all, parts);
    }

    /** Without any flaw. */
    public UnitProfile flawless() {
        return new UnitProfile(model, layout, trust, key, rollback, bootAttempts, Set.of(), parts);
    }

    /** With another chip. */
    public UnitProfile layout(Layout other) {
        return new UnitProfile(model, other, trust, key, rollback, bootAttempts, flaws, parts);
    }

    /** With FUMO roots that are for one part of the phone each. */
    public UnitProfile parts(Map<String, ImageTarget> other) {
        return new UnitProfile(model, layout, trust, key, rollback, bootAttempts, flaws, other);
    }

    /** The part of the phone that a root is for; empty when it takes packages for any. */
    public Optional<ImageTarget> part(String root) {
        return Optional.ofNullable(parts.get(root));
    }

    /** Whether its firmware has a flaw. */
    public boolean has(AgentFlaw flaw) {
        return flaws.contains(flaw);
    }
}
