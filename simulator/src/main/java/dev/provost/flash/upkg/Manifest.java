package dev.provost.flash.upkg;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a package says of itself; the signature is over its text, and the text holds the digests of everything else.
 *
 * @param name name of the package, as PkgName shows it
 * @param model the model that it is for, exactly
 * @param target the part of the device
 * @param version version that the new image has
 * @param base what must be there before; a delta always has it
 * @param imageOctets length of the new image
 * @param imageSha256 digest of the new image, its header included
 * @param payload what the payload holds
 * @param payloadOctets length of the payload as stored
 * @param payloadSha256 digest of the payload as stored
 * @param envelopeSha256 digest of the envelope with the content key; present when the payload is encrypted
 * @param securityCounter of the new image; devices refuse a lower one than they have
 * @param needs conditions of the installation
 * @param validFrom the package is not accepted before
 * @param validUntil the package is not accepted after
 * @param health how the simulated image fares
 * @param settings what changes in the settings with the new version
 * @param segments the pieces, in the order of the new image, without gaps
 */
public record Manifest(
        String name,
        String model,
        ImageTarget target,
        String version,
        Optional<Base> base,
        long imageOctets,
        Sha256 imageSha256,
        PayloadKind payload,
        long payloadOctets,
        Sha256 payloadSha256,
        Optional<Sha256> envelopeSha256,
        long securityCounter,
        Needs needs,
        Optional<Instant> validFrom,
        Optional<Instant> validUntil,
        Health health,
        List<SettingChange> settings,
        List<Segment> segments) {

    public Manifest {
        settings = List.copyOf(settings);
        segments = List.copyOf(segments);
        ManifestRules.check(
                name, model, version, base, imageOctets, payload, payloadOctets, securityCounter, settings, segments);
    }

    /** Whether the payload is encrypted. */
    public boolean encrypted() {
        return envelopeSha256.isPresent();
    }

    /**
     * What must be on the device before.
     *
     * @param version version of the old image
     * @param octets length of the old image; present for a delta
     * @param sha256 digest of the old image; present for a delta
     */
    public record Base(String version, Optional<Long> octets, Optional<Sha256> sha256) {

        /** Only the version matters: for a full image. */
        public static Base version(String version) {
            return new Base(version, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Conditions of the installation.
     *
     * @param batteryPercent charge of the battery, 0 to 100
     * @param memoryOctets free memory
     */
    public record Needs(int batteryPercent, long memoryOctets) {

        /** Nothing is needed. */
        public static final Needs NOTHING = new Needs(0, 0);

        public Needs {
            if (batteryPercent < 0 || batteryPercent > 100) {
                throw new IllegalArgumentException("A battery has 0 to 100 percent, not " + batteryPercent);
            }
            if (memoryOctets < 0) {
                throw new IllegalArgumentException("Memory is not negative: " + memoryOctets);
            }
        }
    }
}
