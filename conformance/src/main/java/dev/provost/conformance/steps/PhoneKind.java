package dev.provost.conformance.steps;

import dev.provost.syncml.DmVersion;
import java.util.Arrays;

/** The phones of the suite by the words of the feature files. */
enum PhoneKind {
    /** Whatever suits the version of the configuration. */
    ANY("phone"),
    /** A feature phone of DM 1.1. */
    FEATURE_PHONE("2004 feature phone"),
    /** A smartphone of DM 1.2. */
    SMARTPHONE("2009 smartphone"),
    /** A modem that nobody holds in his hand. */
    MODEM("data modem"),
    /** A tablet. */
    TABLET("tablet"),
    /** A watch of DM 1.3 with a small display. */
    WATCH("2014 watch");

    private final String words;

    PhoneKind(String words) {
        this.words = words;
    }

    static PhoneKind of(String words) {
        return Arrays.stream(values())
                .filter(k -> k.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No phone is called \"" + words + "\"."));
    }

    /** What the model goes by; the version decides where the feature left it open. */
    String model(DmVersion version) {
        if (this != ANY) {
            return words;
        }
        return switch (version) {
            case DM_1_1 -> FEATURE_PHONE.words;
            case DM_1_2 -> SMARTPHONE.words;
            case DM_1_3 -> WATCH.words;
        };
    }
}
