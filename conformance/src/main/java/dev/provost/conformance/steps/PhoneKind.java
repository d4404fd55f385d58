package dev.provost.conformance.steps;

import dev.provost.syncml.DmVersion;

/**
 * A phone by the words of the feature files.
 *
 * @param words what its model goes by; {@code phone} for whatever suits the version of the configuration
 */
record PhoneKind(String words) {

    /** Whatever suits the version of the configuration. */
    static final PhoneKind ANY = new PhoneKind("phone");

    /** The phone that a feature calls by the words of the suite, or by the name of its model in quotes. */
    static PhoneKind of(String words) {
        return new PhoneKind(words.startsWith("\"") ? words.substring(1, words.length() - 1) : words);
    }

    /** What the model goes by; the version decides where the feature left it open. */
    String model(DmVersion version) {
        if (!equals(ANY)) {
            return words;
        }
        return switch (version) {
            case DM_1_1 -> "2004 feature phone";
            case DM_1_2 -> "2009 smartphone";
            case DM_1_3 -> "2014 watch";
        };
    }
}
