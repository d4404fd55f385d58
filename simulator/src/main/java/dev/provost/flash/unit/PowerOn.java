package dev.provost.flash.unit;

import dev.provost.flash.agent.UpdateAgent;
import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.boot.Chain;
import dev.provost.flash.boot.Standing;
import dev.provost.flash.boot.Start;
import dev.provost.flash.boot.WornOutException;
import dev.provost.flash.chip.Flash;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.upkg.Health;
import dev.provost.flash.upkg.ImageTarget;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What happens from the power key until something runs that stays: starts, crashes, restarts, and work that was left over. */
final class PowerOn {

    private static final int MOST_STARTS = 48;

    private final Flash flash;
    private final UnitProfile profile;

    PowerOn(Flash flash, UnitProfile profile) {
        this.flash = flash;
        this.profile = profile;
    }

    /** What a start led to: the parts that run, and what they run. */
    record Result(Wiring wiring, Boot boot, Map<ImageTarget, Start.Image> images) {}

    Result start() {
        Wiring wiring = Wiring.of(flash, profile);
        for (int i = 0; i < MOST_STARTS; i++) {
            Optional<Result> result = once(wiring);
            if (result.isPresent()) {
                return result.get();
            }
            wiring = Wiring.of(flash, profile);
        }
        return stopped(wiring, new Boot.Dead("It starts again and again and never comes to run"));
    }

    /** One start; empty when it ends in the next. */
    private Optional<Result> once(Wiring wiring) {
        if (wiring.slots().whole(PartitionRole.BOOTLOADER).isEmpty()) {
            return Optional.of(stopped(wiring, new Boot.Dead("The bootloader is damaged")));
        }
        try {
            Map<ImageTarget, Start> starts = new EnumMap<>(ImageTarget.class);
            for (ImageTarget target : ImageTarget.values()) {
                if (wiring.slots().has(target)) {
                    starts.put(target, wiring.bootloader().start(target));
                }
            }
            return outcome(wiring, starts);
        } catch (WornOutException wornOut) {
            return Optional.of(recovery(wiring, String.valueOf(wornOut.getMessage())));
        }
    }

    private Optional<Result> outcome(Wiring wiring, Map<ImageTarget, Start> starts) {
        if (starts.values().stream().anyMatch(Start.Unfinished.class::isInstance)) {
            wiring.agent().resume();
            return Optional.empty();
        }
        if (starts.get(ImageTarget.SYSTEM) instanceof Start.Nothing nothing) {
            return rescued(wiring, nothing.reason());
        }
        Map<ImageTarget, Start.Image> images = new EnumMap<>(ImageTarget.class);
        starts.forEach((target, start) -> {
            if (start instanceof Start.Image image) {
                images.put(target, image);
            }
        });
        if (images.values().stream().anyMatch(PowerOn::fails)) {
            return Optional.empty();
        }
        return settled(wiring, images);
    }

    private static boolean fails(Start.Image image) {
        return image.header().health() == Health.CRASHES || image.header().health() == Health.HANGS;
    }

    private Optional<Result> settled(Wiring wiring, Map<ImageTarget, Start.Image> images) {
        if (profile.has(AgentFlaw.WRITES_AT_EVERY_START)) {
            wiring.journal().started();
        }
        UpdateAgent.Step step = wiring.agent().settle();
        if (step == UpdateAgent.Step.UNFINISHED && wiring.agent().resume() != UpdateAgent.Step.FAILED) {
            return Optional.empty();
        }
        Start.Image system = images.get(ImageTarget.SYSTEM);
        boolean trial = images.values().stream().map(Start.Image::chain).anyMatch(PowerOn::onTrial);
        Boot running = new Boot.Running(system.header().version(), system.slot(), trial);
        return Optional.of(new Result(wiring, running, images));
    }

    private static boolean onTrial(Chain chain) {
        return chain.standing() == Standing.TRIAL;
    }

    /** What the recovery system can do by itself; empty when the phone is to start again. */
    private static Optional<Result> rescued(Wiring wiring, String reason) {
        if (wiring.slots().whole(PartitionRole.RECOVERY).isEmpty()) {
            return Optional.of(recovery(wiring, reason));
        }
        return wiring.rescue().again().map(missing -> recovery(wiring, reason + "; " + missing));
    }

    private static Result recovery(Wiring wiring, String reason) {
        boolean there = wiring.slots().whole(PartitionRole.RECOVERY).isPresent();
        return stopped(
                wiring,
                there ? new Boot.Recovery(reason) : new Boot.Dead(reason + "; the recovery system is damaged too"));
    }

    private static Result stopped(Wiring wiring, Boot boot) {
        return new Result(wiring, boot, Map.of());
    }
}
