package dev.provost.conformance.steps;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a feature wants a setting to hold.
 *
 * @param octets the octets, text as UTF-8; not to be changed
 */
record Content(byte[] octets) {

    private static final int ALL_OCTETS = 256;

    static Content ofText(String text) {
        return new Content(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads {@code "text"}, {@code a text of 20 characters} or {@code all 256 octets}. */
    static Content of(String words) {
        if (words.startsWith("\"")) {
            return ofText(words.substring(1, words.length() - 1));
        }
        if (words.startsWith("a text of ")) {
            return ofText(text(Integer.parseInt(words.replaceAll("\\D", ""))));
        }
        byte[] all = new byte[ALL_OCTETS];
        for (int i = 0; i < ALL_OCTETS; i++) {
            all[i] = (byte) i;
        }
        return new Content(all);
    }

    private static String text(int characters) {
        return IntStream.range(0, characters)
                .mapToObj(i -> Character.toString('a' + i % 26))
                .collect(Collectors.joining());
    }

    /** For messages to people. */
    String words() {
        return octets.length == ALL_OCTETS ? "256 octets" : "\"" + new String(octets, StandardCharsets.UTF_8) + "\"";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content that && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    @Override
    public String toString() {
        return words();
    }
}
