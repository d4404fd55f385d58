package dev.provost.flash.upkg;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes a manifest. */
final class ManifestText {

    private final StringBuilder text = new StringBuilder();

    private ManifestText() {}

    static byte[] of(Manifest manifest) {
        ManifestText writer = new ManifestText();
        writer.head(manifest);
        writer.conditions(manifest);
        manifest.settings()
                .forEach(change -> change.value()
                        .ifPresentOrElse(
                                value -> writer.line("set", change.name() + "=" + value),
                                () -> writer.line("remove", change.name())));
        manifest.segments().forEach(segment -> writer.line("segment", SegmentTable.line(segment)));
        return writer.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void head(Manifest manifest) {
        line("format", 1);
        line("package", manifest.name());
        line("model", manifest.model());
        line("target", word(manifest.target()));
        line("version", manifest.version());
        manifest.base().ifPresent(base -> {
            line("base-version", base.version());
            base.octets().ifPresent(octets -> line("base-octets", octets));
            base.sha256().ifPresent(sha256 -> line("base-sha256", sha256));
        });
        line("image-octets", manifest.imageOctets());
        line("image-sha256", manifest.imageSha256());
        line("payload", word(manifest.payload()));
        line("payload-octets", manifest.payloadOctets());
        line("payload-sha256", manifest.payloadSha256());
        manifest.envelopeSha256().ifPresent(sha256 -> line("envelope-sha256", sha256));
    }

    private void conditions(Manifest manifest) {
        line("security-counter", manifest.securityCounter());
        line("needs-battery-percent", manifest.needs().batteryPercent());
        line("needs-memory-octets", manifest.needs().memoryOctets());
        manifest.validFrom().ifPresent(time -> line("valid-from", time));
        manifest.validUntil().ifPresent(time -> line("valid-until", time));
        line("health", manifest.health().word());
    }

    private void line(String key, Object value) {
        text.append(key).append(": ").append(value).append('\n');
    }
}
