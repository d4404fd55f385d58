package dev.provost.conformance.steps;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a feature wants a setting to hold.
 *
 * @param octets the octets, text as UTF-8; not to be changed
 * @param words the content for messages to people
 */
record Content(byte[] octets, String words) {

    private static final int ALL_OCTETS = 256;

    static Content ofText(String text) {
        return new Content(text.getBytes(StandardCharsets.UTF_8), "\"" + text + "\"");
    }

    /** Reads {@code "text"}, {@code a text of 20 characters}, {@code a picture of 300 octets} or {@code all 256 octets}. */
    static Content of(String words) {
        if (words.startsWith("\"")) {
            return ofText(words.substring(1, words.length() - 1));
        }
        int size = Integer.parseInt(words.replaceAll("\\D", ""));
        return words.startsWith("a text of ")
                ? new Content(text(size).getBytes(StandardCharsets.UTF_8), words)
                : new Content(octets(size), size + " octets");
    }

    private static String text(int characters) {
        return IntStream.range(0, characters)
                .mapToObj(i -> Character.toString('a' + i % 26))
                .collect(Collectors.joining());
    }

    private static byte[] octets(int count) {
        byte[] octets = new byte[count];
        for (int i = 0; i < count; i++) {
            octets[i] = (byte) (i % ALL_OCTETS);
        }
        return octets;
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
        return words;
    }
}
