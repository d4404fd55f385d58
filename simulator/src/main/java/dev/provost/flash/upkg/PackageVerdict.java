package dev.provost.flash.upkg;

import dev.provost.fumo.FumoResult;
import java.util.Optional;

/**
 * What a device makes of a package.
 *
 * @param refusal why it refuses it; empty when it accepts it
 * @param manifest what the package says of itself, as far as it could be read; to be believed only without refusal
 */
public record PackageVerdict(Optional<Refusal> refusal, Optional<Manifest> manifest) {

    static PackageVerdict accepted(Manifest manifest) {
        return new PackageVerdict(Optional.empty(), Optional.of(manifest));
    }

    static PackageVerdict refused(Refusal refusal, Optional<Manifest> manifest) {
        return new PackageVerdict(Optional.of(refusal), manifest);
    }

    /** Whether the device takes the package. */
    public boolean accepted() {
        return refusal.isEmpty();
    }

    /** What the device reports: 200, or the result of the refusal. */
    public FumoResult result() {
        return refusal.map(Refusal::result).orElse(FumoResult.SUCCESSFUL);
    }

    /** The reason of the refusal, or {@code accepted}. */
    public String text() {
        return refusal.map(Refusal::text).orElse("accepted");
    }
}
