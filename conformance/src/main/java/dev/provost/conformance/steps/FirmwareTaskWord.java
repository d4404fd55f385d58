package dev.provost.conformance.steps;

import java.util.Arrays;
import java.util.Locale;

/** What an operator can have a phone do about firmware, in the words of the features. */
enum FirmwareTaskWord {
    /** The package is fetched. */
    DOWNLOAD("download", "Download"),
    /** What was fetched or sent is installed. */
    UPDATE("update", "Update"),
    /** Both. */
    DOWNLOAD_AND_UPDATE("download and update", "DownloadAndUpdate");

    /** The words as a pattern. */
    static final String WORDS = "download and update|download|update";

    private final String words;
    private final String node;

    FirmwareTaskWord(String words, String node) {
        this.words = words;
        this.node = node;
    }

    static FirmwareTaskWord of(String words) {
        return Arrays.stream(values())
                .filter(task -> task.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + words + "\" is no task: use " + WORDS + "."));
    }

    /** The node that a server runs for it. */
    String node() {
        return node;
    }

    /** The last word of the type of the report on it. */
    String kind() {
        return node.toLowerCase(Locale.ROOT);
    }

    /** Itself for messages to people. */
    String words() {
        return words;
    }
}
