package dev.provost.flash.upkg;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the text of a manifest. Strict: a key that is not known may change what the package means. */
final class ManifestParser {

    private static final Set<String> KEYS = Set.of(
            "format",
            "package",
            "model",
            "target",
            "version",
            "base-version",
            "base-octets",
            "base-sha256",
            "image-octets",
            "image-sha256",
            "payload",
            "payload-octets",
            "payload-sha256",
            "envelope-sha256",
            "security-counter",
            "needs-battery-percent",
            "needs-memory-octets",
            "valid-from",
            "valid-until",
            "health");
    private static final int MOST_LINES = ManifestRules.MOST_SEGMENTS + ManifestRules.MOST_SETTINGS + 100;
    private static final String OWN = "x-";

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<SettingChange> settings = new ArrayList<>();
    private final SegmentTable segments = new SegmentTable();

    private ManifestParser() {}

    /**
     * The manifest.
     *
     * @throws BadPackageException when it breaks the format
     */
    static Manifest parse(byte[] text) {
        ManifestParser parser = new ManifestParser();
        parser.lines(decoded(text));
        try {
            return parser.manifest();
        } catch (IllegalArgumentException e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    private void lines(String text) {
        if (!text.endsWith("\n")) {
            throw malformed("its last line does not end");
        }
        int number = 0;
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            number++;
            if (number > MOST_LINES) {
                throw malformed("it has more than %d lines".formatted(MOST_LINES));
            }
            try {
                line(text.substring(at, end));
            } catch (IllegalArgumentException e) {
                throw malformed("line %d: %s".formatted(number, e.getMessage()));
            }
            at = end + 1;
        }
    }

    private void line(String line) {
        int colon = line.indexOf(": ");
        if (colon < 1) {
            throw new IllegalArgumentException("\"%s\" is not \"key: value\"".formatted(Lines.shown(line)));
        }
        String key = line.substring(0, colon);
        String value = line.substring(colon + 2);
        switch (key) {
            case "set" -> settings.add(change(value));
            case "remove" -> settings.add(SettingChange.remove(value));
            case "segment" -> segments.add(value);
            default -> {
                if (!KEYS.contains(key) && !key.startsWith(OWN)) {
                    throw new IllegalArgumentException("the key \"%s\" is not known".formatted(Lines.shown(key)));
                }
                if (values.putIfAbsent(key, value) != null) {
                    throw new IllegalArgumentException("the key \"%s\" is there twice".formatted(Lines.shown(key)));
                }
            }
        }
    }

    private static SettingChange change(String value) {
        int equals = value.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("\"%s\" is not name=value".formatted(Lines.shown(value)));
        }
        return SettingChange.set(value.substring(0, equals), value.substring(equals + 1));
    }

    private Manifest manifest() {
        if (!value("format").equals("1")) {
            throw new IllegalArgumentException(
                    "its format is \"%s\"; this device knows 1".formatted(Lines.shown(value("format"))));
        }
        return new Manifest(
                value("package"),
                value("model"),
                word("target", ImageTarget.values(), ManifestText::word),
                value("version"),
                base(),
                number("image-octets"),
                new Sha256(value("image-sha256")),
                word("payload", PayloadKind.values(), ManifestText::word),
                number("payload-octets"),
                new Sha256(value("payload-sha256")),
                find("envelope-sha256").map(Sha256::new),
                number("security-counter"),
                new Manifest.Needs(
                        Math.toIntExact(Math.min(number("needs-battery-percent"), Integer.MAX_VALUE)),
                        number("needs-memory-octets")),
                find("valid-from").map(ManifestParser::instant),
                find("valid-until").map(ManifestParser::instant),
                word("health", Health.values(), Health::word),
                settings,
                segments.segments());
    }

    private Optional<Manifest.Base> base() {
        if (Stream.of("base-octets", "base-sha256").anyMatch(values::containsKey)) {
            value("base-version");
        }
        return find("base-version")
                .map(version -> new Manifest.Base(
                        version,
                        find("base-octets").map(Numbers::parse),
                        find("base-sha256").map(Sha256::new)));
    }

    private Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    private String value(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("the key \"%s\" is missing".formatted(key)));
    }

    private long number(String key) {
        return Numbers.parse(value(key));
    }

    private <T> T word(String key, T[] values, Function<T, String> word) {
        String given = value(key);
        return Stream.of(values)
                .filter(v -> word.apply(v).equals(given))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the value of \"%s\" is one of %s, not \"%s\""
                        .formatted(key, Stream.of(values).map(word).toList(), Lines.shown(given))));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "\"%s\" is no time such as 2026-11-21T00:00:00Z".formatted(Lines.shown(text)), e);
        }
    }

    private static String decoded(byte[] text) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("it is not UTF-8");
        }
    }

    private static BadPackageException malformed(String message) {
        return new BadPackageException(Refusal.Reason.MALFORMED, "The manifest is wrong: " + message);
    }
}
