package dev.provost.conformance.independent.server;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The versions that the server speaks: 1.1 and 1.2. */
final class Versions {

    private static final List<String> NUMBERS = List.of("1.2", "1.1");

    private Versions() {}

    /** The status for a header in a version that is not spoken. */
    static Optional<Tag> refusal(Letter letter, Incoming message) {
        if (!NUMBERS.contains(message.header("VerDTD"))) {
            return Optional.of(refusal(letter, 505, NUMBERS.stream()));
        }
        if (!message.header("VerProto").equals("DM/" + message.header("VerDTD"))) {
            return Optional.of(refusal(letter, 513, NUMBERS.stream().map(n -> "DM/" + n)));
        }
        return Optional.empty();
    }

    static String spokenOr(String fallback, String number) {
        return NUMBERS.contains(number) ? number : fallback;
    }

    private static Tag refusal(Letter letter, int code, Stream<String> versions) {
        List<Tag> items = versions.map(v -> Tag.of("Item", Tag.text("Data", v))).toList();
        return letter.headerStatus(code, Optional.empty(), items);
    }
}
