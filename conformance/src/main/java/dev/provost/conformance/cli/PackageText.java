package dev.provost.conformance.cli;

import dev.provost.flash.upkg.ImageHeader;
import dev.provost.flash.upkg.Manifest;
import dev.provost.flash.upkg.PackageReader;
import dev.provost.flash.upkg.Segment;
import dev.provost.flash.upkg.SegmentCoding;
import dev.provost.flash.upkg.SettingChange;
import dev.provost.flash.upkg.SignatureView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An update package or firmware image as a table for a person. */
final class PackageText {

    private final List<String> lines = new ArrayList<>();

    private PackageText() {}

    static List<String> of(Path file, PackageReader reader, boolean segments) {
        PackageText text = new PackageText();
        text.lines.add("%s: update package, %,d octets".formatted(file, reader.length()));
        text.manifest(reader.manifest());
        text.row("signature", reader.signature().map(PackageText::signature).orElse("none"));
        if (segments) {
            text.segments(reader.manifest());
        }
        return text.lines;
    }

    static List<String> of(Manifest manifest, boolean segments) {
        PackageText text = new PackageText();
        text.manifest(manifest);
        if (segments) {
            text.segments(manifest);
        }
        return text.lines;
    }

    static List<String> of(Path file, ImageHeader header) {
        PackageText text = new PackageText();
        text.lines.add("%s: firmware image, %,d octets".formatted(file, header.imageOctets()));
        text.row("model", header.model());
        text.row("target", word(header.target()));
        text.row("version", header.version());
        text.row("content", "sha256 " + header.contentSha256());
        text.row("security counter", header.securityCounter());
        text.row("health", header.health().word());
        return text.lines;
    }

    private void manifest(Manifest manifest) {
        row("package", manifest.name());
        row("model", manifest.model());
        row("target", word(manifest.target()));
        row("version", manifest.version());
        row("replaces", manifest.base().map(PackageText::base).orElse("any version"));
        row("image", "%,d octets, sha256 %s".formatted(manifest.imageOctets(), manifest.imageSha256()));
        row("payload", payload(manifest));
        row("encrypted", manifest.encrypted() ? "yes" : "no");
        row("security counter", manifest.securityCounter());
        row("needs", needs(manifest.needs()));
        manifest.validFrom().ifPresent(time -> row("valid from", time));
        manifest.validUntil().ifPresent(time -> row("valid until", time));
        row("health", manifest.health().word());
        for (SettingChange change : manifest.settings()) {
            row(
                    "setting",
                    change.value().map(value -> change.name() + " = " + value).orElse("removes " + change.name()));
        }
    }

    private static String base(Manifest.Base base) {
        return base.version()
                + base.octets().map(octets -> ", %,d octets".formatted(octets)).orElse("")
                + base.sha256().map(sha256 -> ", sha256 " + sha256).orElse("");
    }

    private static String payload(Manifest manifest) {
        String codings = Arrays.stream(SegmentCoding.values())
                .map(coding -> counted(manifest, coding))
                .filter(counted -> !counted.startsWith("0 "))
                .collect(Collectors.joining(", "));
        return "%s, %,d octets (%.1f %% of the image), segments: %s"
                .formatted(
                        word(manifest.payload()),
                        manifest.payloadOctets(),
                        100.0 * manifest.payloadOctets() / manifest.imageOctets(),
                        codings);
    }

    private static String counted(Manifest manifest, SegmentCoding coding) {
        return manifest.segments().stream().filter(s -> s.coding() == coding).count() + " " + word(coding);
    }

    private static String needs(Manifest.Needs needs) {
        return needs.equals(Manifest.Needs.NOTHING)
                ? "nothing"
                : "%d %% of battery, %,d octets of memory".formatted(needs.batteryPercent(), needs.memoryOctets());
    }

    private static String signature(byte[] octets) {
        return SignatureView.of(octets)
                .map(view -> "%,d octets, %s%s, carries %s%s"
                        .formatted(
                                octets.length,
                                view.algorithm(),
                                view.signedAt().map(time -> ", of " + time).orElse(""),
                                String.join(" and ", view.certificates()),
                                view.revocationLists() > 0
                                        ? " and %d revocation lists".formatted(view.revocationLists())
                                        : ""))
                .orElseGet(() -> "%,d octets that are no CMS SignedData".formatted(octets.length));
    }

    private void segments(Manifest manifest) {
        lines.add("  %10s %8s  %-6s %8s %10s %8s  %s"
                .formatted("offset", "octets", "coding", "stored", "base", "octets", "sha256"));
        for (Segment segment : manifest.segments()) {
            boolean delta = segment.coding() == SegmentCoding.DELTA;
            lines.add("  %10d %8d  %-6s %8d %10s %8s  %s"
                    .formatted(
                            segment.offset(),
                            segment.octets(),
                            word(segment.coding()),
                            segment.storedOctets(),
                            delta ? segment.baseOffset() : "",
                            delta ? segment.baseOctets() : "",
                            segment.sha256().hex().substring(0, 16)));
        }
    }

    private void row(String name, Object value) {
        lines.add("  %-17s %s".formatted(name, value));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
