package dev.provost.push;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Octets written in tests: hexadecimal pairs, each line with a remark behind a {@code #}. */
public final class CommentedOctets {

    private CommentedOctets() {}

    /** The octets of a text. */
    public static byte[] octets(String commented) {
        String pairs = commented
                .lines()
                .map(line -> line.replaceFirst("#.*", ""))
                .collect(Collectors.joining())
                .replaceAll("\\s", "");
        return HexFormat.of().parseHex(pairs);
    }

    /** The octets with some of them changed, left out or cut off. */
    public static byte[] mutated(byte[] octets, SplittableRandom random) {
        byte[] copy = octets.clone();
        for (int i = random.nextInt(1, 4); i > 0 && copy.length > 0; i--) {
            int at = random.nextInt(copy.length);
            switch (random.nextInt(3)) {
                case 0 -> copy[at] = (byte) random.nextInt(256);
                case 1 -> copy = without(copy, at);
                default -> copy = Arrays.copyOf(copy, random.nextInt(copy.length + 3));
            }
        }
        return copy;
    }

    private static byte[] without(byte[] octets, int at) {
        byte[] shorter = new byte[octets.length - 1];
        System.arraycopy(octets, 0, shorter, 0, at);
        System.arraycopy(octets, at + 1, shorter, at, shorter.length - at);
        return shorter;
    }
}
