package dev.provost.flash.unit;

import dev.provost.flash.boot.Chain;
import dev.provost.flash.boot.WornOutException;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.upkg.DeviceFacts;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.InstalledImage;
import dev.provost.flash.upkg.Manifest;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.flash.upkg.PackageVerdict;
import dev.provost.flash.upkg.PackageVerifier;
import dev.provost.flash.upkg.RollbackPolicy;
import dev.provost.fumo.FumoResult;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Installs a package that a service shop puts into a phone in recovery. */
final class ServiceShop {

    private static final ImageTarget SYSTEM = ImageTarget.SYSTEM;

    private final Wiring wiring;

    ServiceShop(Wiring wiring) {
        this.wiring = wiring;
    }

    Installation install(OctetSource octets, Instant now) {
        PackageVerdict verdict =
                PackageVerifier.verify(octets, facts(), wiring.profile().trust(), now);
        if (!verdict.accepted()) {
            return new Installation.Failed(verdict.result(), verdict.text());
        }
        Manifest manifest = verdict.manifest().orElseThrow();
        if (!wiring.settings().fits(SYSTEM, manifest.settings())) {
            return new Installation.Failed(
                    FumoResult.UPDATE_OUT_OF_MEMORY, "There is no room for the settings that the new version changes");
        }
        try {
            return wiring.rescue().install(octets, manifest)
                    ? new Installation.RestartNeeded()
                    : new Installation.Failed(FumoResult.UPDATE_FAILED, "The image could not be written");
        } catch (WornOutException wornOut) {
            return new Installation.Failed(FumoResult.UPDATE_FAILED, String.valueOf(wornOut.getMessage()));
        }
    }

    /** Nothing runs; a delta finds its base in the slot beside the damaged one, if there is a whole image. */
    private DeviceFacts facts() {
        UnitProfile profile = wiring.profile();
        Optional<Chain> chain = wiring.control().chain(SYSTEM);
        PartitionRole beside = wiring.slots()
                .other(
                        SYSTEM,
                        chain.map(Chain::active)
                                .filter(active -> wiring.slots().dual(SYSTEM))
                                .orElse(wiring.slots().first(SYSTEM)));
        long counter = chain.map(Chain::counter).orElse(0L);
        InstalledImage base = wiring.slots()
                .whole(beside, SYSTEM)
                .map(header -> new InstalledImage(
                        header.version(),
                        counter,
                        Optional.of(wiring.slots().source(beside).part(0, header.imageOctets()))))
                .orElse(new InstalledImage("recovery", counter, Optional.empty()));
        return new DeviceFacts(
                profile.model(),
                Map.of(SYSTEM, base),
                profile.rollback() == RollbackPolicy.ANY ? RollbackPolicy.ANY : RollbackPolicy.OLDER_WITH_COUNTER,
                profile.key(),
                OptionalInt.empty(),
                OptionalLong.empty());
    }
}
