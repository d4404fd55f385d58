package dev.provost.reports.html;

import dev.provost.reports.WireMessage;
import java.util.List;
import java.util.stream.Collectors;

/** The tokens of a message as far as a page has room for them. */
final class Tokens {

    private static final int MOST_LINES = 600;

    private Tokens() {}

    static String of(WireMessage message) {
        List<String> lines = message.tokens().lines().limit(MOST_LINES + 1L).toList();
        String shown = lines.stream().limit(MOST_LINES).collect(Collectors.joining("\n"));
        return lines.size() > MOST_LINES ? shown + "\n... more in the packet capture" : shown;
    }
}
