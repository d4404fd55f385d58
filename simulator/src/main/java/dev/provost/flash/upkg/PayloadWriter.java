package dev.provost.flash.upkg;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Cuts an image into segments and stores each in the shortest way. */
final class PayloadWriter {

    private static final byte[] NONE = {};

    private final OctetSource image;
    private final Optional<OctetSource> old;
    private final Optional<ContentCipher> cipher;
    private final int segmentOctets;
    private final ByteArrayOutputStream payload = new ByteArrayOutputStream();
    private final List<Segment> segments = new ArrayList<>();

    PayloadWriter(
            OctetSource image, Optional<? extends OctetSource> old, Optional<ContentCipher> cipher, int segmentOctets) {
        this.image = image;
        this.old = old.map(source -> source);
        this.cipher = cipher;
        this.segmentOctets = segmentOctets;
        if ((image.length() - 1) / segmentOctets >= ManifestRules.MOST_SEGMENTS) {
            throw new IllegalArgumentException(
                    "An image of %d octets makes more than %d segments of %d; take longer ones"
                            .formatted(image.length(), ManifestRules.MOST_SEGMENTS, segmentOctets));
        }
        for (long at = 0; at < image.length(); at += segmentOctets) {
            segment(at, (int) Math.min(segmentOctets, image.length() - at));
        }
    }

    byte[] payload() {
        return payload.toByteArray();
    }

    List<Segment> segments() {
        return segments;
    }

    private void segment(long at, int length) {
        byte[] octets = image.read(at, length);
        SegmentCoding coding = SegmentCoding.PLAIN;
        byte[] shortest = octets;
        byte[] alone = Zstandard.compressed(octets, NONE);
        if (alone.length < shortest.length) {
            coding = SegmentCoding.ZSTD;
            shortest = alone;
        }
        long baseAt = 0;
        int baseOctets = 0;
        Optional<Window> window = old.flatMap(source -> Window.around(source, at, segmentOctets));
        if (window.isPresent()) {
            byte[] delta = Zstandard.compressed(octets, window.get().octets());
            if (delta.length < shortest.length) {
                coding = SegmentCoding.DELTA;
                shortest = delta;
                baseAt = window.get().from();
                baseOctets = window.get().octets().length;
            }
        }
        byte[] plain = shortest;
        byte[] stored = cipher.map(c -> c.sealed(at, plain)).orElse(plain);
        segments.add(
                new Segment(at, length, coding, payload.size(), stored.length, baseAt, baseOctets, Sha256.of(octets)));
        payload.writeBytes(stored);
    }

    /** Octets of the old image around the place of a segment: as many again on either side. */
    private record Window(long from, byte[] octets) {

        static Optional<Window> around(OctetSource old, long at, int segmentOctets) {
            long from = Math.max(0, at - segmentOctets);
            long to = Math.min(old.length(), at + 2L * segmentOctets);
            if (from >= to) {
                return Optional.empty();
            }
            byte[] octets = old.read(from, (int) (to - from));
            boolean raw = Zstandard.raw(octets);
            return Optional.of(
                    raw
                            ? new Window(from, octets)
                            : new Window(from + 1, Arrays.copyOfRange(octets, 1, octets.length)));
        }
    }
}
