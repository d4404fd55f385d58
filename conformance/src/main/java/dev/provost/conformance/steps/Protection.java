package dev.provost.conformance.steps;

import dev.provost.adapter.BootstrapSecurity;
import dev.provost.push.ContentType;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What protects settings on their way, by the words of the feature files. */
enum Protection {
    /** Nothing. */
    NOTHING("nothing", BootstrapSecurity.NONE),
    /** The secret of the card. */
    NETWORK("the network", BootstrapSecurity.NETWORK_PIN),
    /** What the user enters. */
    PIN("a PIN", BootstrapSecurity.USER_PIN),
    /** Both. */
    NETWORK_AND_PIN("the network and a PIN", BootstrapSecurity.USER_AND_NETWORK_PIN),
    /** What the user enters holds the check digits. */
    CHECK_DIGITS("a PIN with check digits", BootstrapSecurity.USER_PIN_MAC);

    /** All words, for expressions. */
    static final String WORDS = "nothing|the network and a PIN|the network|a PIN with check digits|a PIN";

    private final String words;
    private final BootstrapSecurity method;

    Protection(String words, BootstrapSecurity method) {
        this.words = words;
        this.method = method;
    }

    static Protection of(String words) {
        return Arrays.stream(values())
                .filter(p -> p.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing protects by \"" + words + "\". Use one of: "
                        + Arrays.stream(values()).map(p -> p.words).collect(Collectors.joining(", "))));
    }

    /** Whether a message is protected although nothing was to protect it. */
    boolean isExceededBy(ContentType type) {
        return this == NOTHING && type.mac().isPresent();
    }

    BootstrapSecurity method() {
        return method;
    }
}
