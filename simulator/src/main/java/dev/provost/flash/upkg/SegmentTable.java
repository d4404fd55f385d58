package dev.provost.flash.upkg;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The segments of a manifest as lines; where each begins follows from those before it. */
final class SegmentTable {

    private final List<Segment> segments = new ArrayList<>();
    private long image;
    private long stored;

    void add(String line) {
        if (segments.size() == ManifestRules.MOST_SEGMENTS) {
            throw new IllegalArgumentException(
                    "there are more than %d segments".formatted(ManifestRules.MOST_SEGMENTS));
        }
        String[] parts = line.split(" ", 8);
        SegmentCoding coding = parts.length < 4 ? SegmentCoding.PLAIN : coding(parts[1]);
        if (parts.length != (coding == SegmentCoding.DELTA ? 6 : 4)) {
            throw new IllegalArgumentException("\"%s\" is no segment".formatted(Lines.shown(line)));
        }
        boolean delta = coding == SegmentCoding.DELTA;
        Segment segment = new Segment(
                image,
                Numbers.parseInt(parts[0]),
                coding,
                stored,
                Numbers.parseInt(parts[2]),
                delta ? Numbers.parse(parts[4]) : 0,
                delta ? Numbers.parseInt(parts[5]) : 0,
                new Sha256(parts[3]));
        segments.add(segment);
        image += segment.octets();
        stored += segment.storedOctets();
    }

    List<Segment> segments() {
        return segments;
    }

    static String line(Segment segment) {
        String common = "%d %s %d %s"
                .formatted(
                        segment.octets(),
                        ManifestText.word(segment.coding()),
                        segment.storedOctets(),
                        segment.sha256());
        return segment.coding() == SegmentCoding.DELTA
                ? "%s %d %d".formatted(common, segment.baseOffset(), segment.baseOctets())
                : common;
    }

    private static SegmentCoding coding(String word) {
        return Stream.of(SegmentCoding.values())
                .filter(coding -> ManifestText.word(coding).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a segment is plain, zstd or delta, not \"%s\"".formatted(Lines.shown(word))));
    }
}
