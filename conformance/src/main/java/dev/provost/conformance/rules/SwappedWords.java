package dev.provost.conformance.rules;

import java.util.regex.Pattern;

/** Puts "server" for "device" in a sentence and the other way round; what stands in addresses and names stays. */
final class SwappedWords {

    private static final Pattern SIDE =
            Pattern.compile("(?<![\\w./:@-])(server|device|Server|Device)(?=('s)?(?![\\w./:@-]|\\.\\w))");

    private SwappedWords() {}

    static String of(String sentence) {
        return SIDE.matcher(sentence).replaceAll(found -> switch (found.group(1)) {
            case "server" -> "device";
            case "device" -> "server";
            case "Server" -> "Device";
            default -> "Server";
        });
    }
}
