package dev.provost.flash.upkg;

import java.util.List;
import java.util.Optional;

/** What holds for every manifest. */
final class ManifestRules {

    static final int LONGEST_TEXT = 100;
    static final int MOST_SEGMENTS = 8_192;
    static final int MOST_SETTINGS = 1_000;
    static final long MOST_IMAGE_OCTETS = 1L << 30;

    private ManifestRules() {}

    static void check(
            String name,
            String model,
            String version,
            Optional<Manifest.Base> base,
            long imageOctets,
            PayloadKind payload,
            long payloadOctets,
            long securityCounter,
            List<SettingChange> settings,
            List<Segment> segments) {
        text("package", name);
        text("model", model);
        text("version", version);
        base.ifPresent(b -> text("base-version", b.version()));
        require(
                imageOctets > 0 && imageOctets <= MOST_IMAGE_OCTETS,
                "An image has 1 octet to 1 GiB, not " + imageOctets);
        require(securityCounter >= 0, "A security counter is not negative: " + securityCounter);
        require(settings.size() <= MOST_SETTINGS, "More than " + MOST_SETTINGS + " settings change");
        require(segments.size() <= MOST_SEGMENTS, "There are more than " + MOST_SEGMENTS + " segments");
        long baseOctets = base.flatMap(Manifest.Base::octets).orElse(0L);
        if (payload == PayloadKind.DELTA) {
            require(
                    baseOctets > 0 && base.flatMap(Manifest.Base::sha256).isPresent(),
                    "A delta names version, length and digest of its base");
        }
        long image = 0;
        long stored = 0;
        for (Segment segment : segments) {
            require(
                    segment.offset() == image,
                    "A segment begins at %d instead of %d".formatted(segment.offset(), image));
            require(
                    segment.storedOffset() == stored,
                    "A segment is stored at %d instead of %d".formatted(segment.storedOffset(), stored));
            require(
                    segment.baseOffset() + segment.baseOctets() <= baseOctets,
                    "A segment refers to octets beyond the base of %d octets".formatted(baseOctets));
            image += segment.octets();
            stored += segment.storedOctets();
        }
        require(image == imageOctets, "The segments make %d octets, the image has %d".formatted(image, imageOctets));
        require(
                stored == payloadOctets,
                "The segments are %d octets, the payload has %d".formatted(stored, payloadOctets));
    }

    private static void text(String what, String value) {
        require(
                !value.isBlank()
                        && value.equals(value.strip())
                        && value.length() <= LONGEST_TEXT
                        && !Lines.controls(value),
                "The value of \"%s\" is 1 to %d printable characters, not \"%s\""
                        .formatted(what, LONGEST_TEXT, Lines.shown(value)));
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
