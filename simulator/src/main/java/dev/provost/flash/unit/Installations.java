package dev.provost.flash.unit;

import dev.provost.flash.agent.Installed;
import dev.provost.flash.agent.Journal;
import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.boot.Chain;
import dev.provost.flash.boot.Standing;
import dev.provost.flash.boot.Start;
import dev.provost.flash.upkg.Health;
import dev.provost.flash.upkg.ImageHeader;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.Manifest;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.flash.upkg.PackageVerdict;
import dev.provost.flash.upkg.RollbackPolicy;
import dev.provost.fumo.FumoResult;
import dev.provost.fumo.FumoState;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Installation, confirmation and roll-back as a running phone does them. */
final class Installations {

    private final Wiring wiring;
    private final Map<ImageTarget, Start.Image> images;
    private final Packages packages;
    private final Roots roots;

    Installations(Wiring wiring, Map<ImageTarget, Start.Image> images, Packages packages, Roots roots) {
        this.wiring = wiring;
        this.images = images;
        this.packages = packages;
        this.roots = roots;
    }

    Optional<String> version(ImageTarget target) {
        return Optional.ofNullable(images.get(target))
                .map(image -> image.header().version());
    }

    /** The number of the installation that runs in each part; where nothing runs, that of the one that would. */
    Map<ImageTarget, Long> running() {
        Map<ImageTarget, Long> running = new EnumMap<>(ImageTarget.class);
        for (ImageTarget target : ImageTarget.values()) {
            Optional.ofNullable(images.get(target))
                    .map(Start.Image::chain)
                    .or(() -> wiring.control().chain(target))
                    .ifPresent(chain -> running.put(target, chain.install()));
        }
        return running;
    }

    /** Likewise, with those before them where there is a way back. */
    Map<ImageTarget, Long> before() {
        Map<ImageTarget, Long> before = running();
        before.replaceAll((target, number) -> wiring.control()
                .chain(target)
                .flatMap(Chain::previous)
                .map(Chain.Previous::install)
                .orElse(number));
        return before;
    }

    Installation install(String root, Conditions conditions) {
        FumoState state = roots.status(root).state();
        OctetSource octets = packages.staged(root)
                .filter(staged -> state == FumoState.READY_TO_UPDATE)
                .orElseThrow(() -> new IllegalStateException(
                        "The root %s is at %d; there is nothing to install".formatted(root, state.value())));
        PackageVerdict verdict = packages.examine(octets, conditions.now(), Optional.of(conditions));
        if (!verdict.accepted()) {
            return failed(root, verdict.result(), verdict.text());
        }
        Manifest manifest = verdict.manifest().orElseThrow();
        Optional<Installation> obstacle = obstacle(manifest, conditions);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        if (!packages.fits(manifest)) {
            return failed(root, FumoResult.UPDATE_OUT_OF_MEMORY, "The image is larger than the slot it is for");
        }
        if (!wiring.settings().fits(manifest.target(), manifest.settings())) {
            return failed(
                    root,
                    FumoResult.UPDATE_OUT_OF_MEMORY,
                    "There is no room for the settings that the new version changes");
        }
        return switch (wiring.agent().install(root, manifest.target())) {
            case TRIAL, DONE -> new Installation.RestartNeeded();
            case FAILED ->
                new Installation.Failed(
                        roots.status(root).toReport().orElse(FumoResult.UPDATE_FAILED),
                        "The image could not be written");
            case NONE, UNFINISHED -> new Installation.RestartNeeded();
        };
    }

    private Optional<Installation> obstacle(Manifest manifest, Conditions conditions) {
        if (wiring.journal().job().isPresent() || !confirmed()) {
            return Optional.of(new Installation.Postponed("Another update is not finished"));
        }
        if (conditions.inCall()) {
            return Optional.of(new Installation.Postponed("The user is in a call"));
        }
        int needed = manifest.needs().batteryPercent();
        return conditions.batteryPercent() < needed
                ? Optional.of(new Installation.Postponed(
                        "The battery has %d percent, the update needs %d"
                                .formatted(conditions.batteryPercent(), needed),
                        FumoResult.PACKAGE_NOT_ACCEPTABLE))
                : Optional.empty();
    }

    private Installation failed(String root, FumoResult result, String reason) {
        roots.fail(root, result);
        return new Installation.Failed(result, reason);
    }

    boolean confirm() {
        if (confirmed()) {
            return !restartNeeded();
        }
        boolean healthy = wiring.slots().has(ImageTarget.RADIO) == images.containsKey(ImageTarget.RADIO)
                && images.values().stream().allMatch(image -> image.header().health() == Health.BOOTS);
        for (Start.Image image : images.values()) {
            ImageTarget target = image.header().target();
            Chain chain = wiring.control().chain(target).orElseThrow();
            if (chain.standing() == Standing.TRIAL
                    && chain.install() == image.chain().install()) {
                if (healthy) {
                    wiring.control().write(target, kept(chain).confirmed(counter(image)));
                } else if (chain.previous().isPresent()) {
                    wiring.bootloader().fallBack(target, chain);
                }
            }
        }
        if (healthy) {
            wiring.agent().settle();
        }
        return !restartNeeded();
    }

    private Chain kept(Chain chain) {
        return wiring.profile().has(AgentFlaw.DROPS_WAY_BACK) ? chain.withoutPrevious() : chain;
    }

    /** The security counter below which nothing starts any more once an image is for good. */
    private long counter(Start.Image image) {
        return wiring.profile().has(AgentFlaw.NEVER_RAISES_COUNTER)
                ? 0
                : image.header().securityCounter();
    }

    private boolean confirmed() {
        return images.keySet().stream()
                .map(target -> wiring.control().chain(target).orElseThrow())
                .allMatch(chain -> chain.standing() == Standing.CONFIRMED);
    }

    boolean restartNeeded() {
        return images.entrySet().stream().anyMatch(running -> {
            Chain chain = wiring.control().chain(running.getKey()).orElseThrow();
            return chain.install() != running.getValue().chain().install()
                    || chain.active() != running.getValue().slot()
                    || chain.standing() == Standing.INSTALLING
                    || chain.standing() == Standing.RESTORING;
        });
    }

    /** The image that a roll-back leads to, where the security counter lets it start. */
    Optional<ImageHeader> previous() {
        if (!images.containsKey(ImageTarget.SYSTEM)) {
            return Optional.empty();
        }
        Chain chain = wiring.control().chain(ImageTarget.SYSTEM).orElseThrow();
        return chain.previous()
                .filter(previous -> chain.standing() == Standing.CONFIRMED)
                .flatMap(previous -> wiring.slots().whole(previous.slot(), ImageTarget.SYSTEM))
                .filter(header -> wiring.bootloader().allowed(header, chain));
    }

    Installation rollback(RollbackBy by) {
        if (by == RollbackBy.SERVER && wiring.profile().rollback() == RollbackPolicy.NEWER_ONLY) {
            return new Installation.Failed(
                    FumoResult.PACKAGE_NOT_ACCEPTABLE, "The phone takes no older version from a server");
        }
        if (wiring.journal().job().isPresent() || restartNeeded()) {
            return new Installation.Postponed("An update is not finished");
        }
        if (previous().isEmpty()) {
            return new Installation.Failed(FumoResult.UPDATE_FAILED, "There is no previous version that may start");
        }
        Chain chain = wiring.control().chain(ImageTarget.SYSTEM).orElseThrow();
        if (by == RollbackBy.USER) {
            wish(new Installed(ImageTarget.SYSTEM, chain.install()));
        }
        if (!wiring.profile().has(AgentFlaw.FORGETS_ROLL_BACK)) {
            wiring.bootloader().fallBack(ImageTarget.SYSTEM, chain);
        }
        return new Installation.RestartNeeded();
    }

    /** Noted before anything else, and only where a server still waits to hear of the version that is given up. */
    private void wish(Installed undone) {
        Journal journal = wiring.journal();
        boolean owed = journal.roots().stream()
                .map(journal::root)
                .anyMatch(entry -> entry.toReport().isPresent() && entry.made().equals(Optional.of(undone)));
        if (owed) {
            journal.edit().undoing(Optional.of(undone)).save();
        }
    }
}
