package dev.provost.flash.unit;

import dev.provost.flash.agent.Journal;
import dev.provost.flash.agent.RootEntry;
import dev.provost.flash.agent.StagedPackage;
import dev.provost.flash.boot.Chain;
import dev.provost.flash.boot.Start;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.partition.PartitionView;
import dev.provost.flash.upkg.DeviceFacts;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.InstalledImage;
import dev.provost.flash.upkg.Manifest;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.flash.upkg.PackageVerdict;
import dev.provost.flash.upkg.PackageVerifier;
import dev.provost.fumo.FumoState;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The package that a phone holds, and what the phone makes of it. */
final class Packages {

    private final Wiring wiring;
    private final Map<ImageTarget, Start.Image> images;

    Packages(Wiring wiring, Map<ImageTarget, Start.Image> images) {
        this.wiring = wiring;
        this.images = images;
    }

    Staging stage(String root, long total) {
        RootEntry entry = journal().root(root);
        if (entry.state() == FumoState.UPDATE_PROGRESSING || entry.state() == FumoState.DOWNLOAD_COMPLETE) {
            throw new IllegalStateException("The root %s is at %d; it takes no package"
                    .formatted(root, entry.state().value()));
        }
        Optional<StagedPackage> there = journal().staged();
        boolean downloads = entry.state() == FumoState.DOWNLOAD_PROGRESSING;
        if (downloads
                && there.filter(one -> one.root().equals(root) && one.total() == total && !one.complete())
                        .isPresent()) {
            return StagingArea.resumed(wiring, there.get());
        }
        checkRoom(root, total, there);
        Journal.Edit edit = journal().edit().staged(Optional.of(new StagedPackage(root, total, 0, false)));
        there.filter(one -> !one.root().equals(root)).ifPresent(other -> edit.root(other.root(), withoutData(other)));
        if (!downloads) {
            edit.root(root, entry.state(FumoState.IDLE));
        }
        edit.save();
        return StagingArea.fresh(wiring, root, total);
    }

    Optional<OctetSource> staged(String root) {
        return journal()
                .staged()
                .filter(staged -> staged.complete() && staged.root().equals(root))
                .map(staged -> wiring.slots().source(PartitionRole.STAGING).part(0, staged.total()));
    }

    /** Whether the staging partition can hold a package beside what others have there. */
    private void checkRoom(String root, long total, Optional<StagedPackage> there) {
        long room = wiring.slots().view(PartitionRole.STAGING).octets();
        if (total < 1 || total > room) {
            throw new NoRoomException(
                    "A package of %d octets does not fit into a staging partition of %d".formatted(total, room));
        }
        boolean taken = there.filter(one -> !one.root().equals(root))
                .map(one -> journal().root(one.root()).state())
                .filter(state -> state == FumoState.DOWNLOAD_PROGRESSING
                        || state == FumoState.DOWNLOAD_COMPLETE
                        || state == FumoState.READY_TO_UPDATE
                        || state == FumoState.UPDATE_PROGRESSING)
                .isPresent();
        if (taken) {
            throw new NoRoomException("The package of the root %s lies in the staging partition"
                    .formatted(there.get().root()));
        }
    }

    private RootEntry withoutData(StagedPackage other) {
        RootEntry entry = journal().root(other.root());
        return switch (entry.state()) {
            case UPDATE_FAILED_HAVE_DATA -> entry.state(FumoState.UPDATE_FAILED_NO_DATA);
            case UPDATE_SUCCESSFUL_HAVE_DATA -> entry.state(FumoState.UPDATE_SUCCESSFUL_NO_DATA);
            default -> entry;
        };
    }

    /** What a flawed phone does with a package that it has not examined: writes it, here its first page, where it would go. */
    void writeUnseen(OctetSource octets) {
        PartitionView slot = wiring.slots().view(wiring.slots().second(ImageTarget.SYSTEM));
        slot.erase(0);
        slot.write(0, octets.read(0, slot.geometry().pageOctets()));
    }

    PackageVerdict examine(OctetSource octets, Instant now, Optional<Conditions> conditions) {
        UnitProfile profile = wiring.profile();
        DeviceFacts facts = new DeviceFacts(
                profile.model(),
                installed(),
                profile.rollback(),
                profile.key(),
                OptionalInt.empty(),
                conditions.map(all -> OptionalLong.of(all.freeOctets())).orElse(OptionalLong.empty()));
        return PackageVerifier.verify(octets, facts, profile.trust(), now);
    }

    /** Whether the slot that a package is for has room for its image. */
    boolean fits(Manifest manifest) {
        return manifest.imageOctets()
                <= wiring.slots().view(wiring.slots().first(manifest.target())).octets();
    }

    private Map<ImageTarget, InstalledImage> installed() {
        Map<ImageTarget, InstalledImage> installed = new EnumMap<>(ImageTarget.class);
        images.forEach((target, image) -> {
            long counter = wiring.control().chain(target).map(Chain::counter).orElse(0L);
            OctetSource octets =
                    wiring.slots().source(image.slot()).part(0, image.header().imageOctets());
            installed.put(
                    target,
                    new InstalledImage(
                            image.header().version(),
                            Math.max(counter, image.header().securityCounter()),
                            Optional.of(octets)));
        });
        return installed;
    }

    private Journal journal() {
        return wiring.journal();
    }
}
