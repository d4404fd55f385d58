package dev.provost.house;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Makes bad input of good: a few octets changed, left out, doubled or put in. The same seed makes the same input. */
public final class Mutation {

    private static final List<String> FRAGMENTS = List.of(
            "\0",
            "\uFEFF",
            "\n",
            "\r\n\r\n",
            "\t",
            " ",
            "'",
            "\"",
            "\\",
            "%",
            "%zz",
            "%C3%28",
            "&",
            "=",
            "*",
            "+",
            "-",
            "#",
            "!",
            "!!",
            "|",
            ">",
            "<",
            "</",
            "<a>",
            "]]>",
            "<![CDATA[",
            "<!DOCTYPE a [",
            "[",
            "]",
            "{",
            "}",
            "(",
            ")",
            ":",
            ": ",
            ",",
            "- ",
            "&a ",
            "*a",
            "../",
            "/",
            "./",
            "?prop=",
            "?list=",
            "@",
            "not ",
            " and ",
            "99999999999999999999",
            "-1",
            "1e999",
            "\u0663",
            "null",
            "true",
            "~",
            "0x",
            ".",
            "..",
            "=",
            "==",
            "\uD83D\uDE00",
            "\u202E");

    private final SplittableRandom random;

    /** Mutations drawn from {@code random}. */
    public Mutation(SplittableRandom random) {
        this.random = random;
    }

    /** Octets of any kind, at most {@code most} of them. */
    public byte[] octets(int most) {
        byte[] octets = new byte[random.nextInt(most + 1)];
        random.nextBytes(octets);
        return octets;
    }

    /** A variant of one of the samples. */
    public byte[] of(List<byte[]> samples) {
        byte[] mutant = samples.get(random.nextInt(samples.size())).clone();
        for (int n = random.nextInt(1, 6); n > 0; n--) {
            int from = random.nextInt(mutant.length + 1);
            int to = Math.min(mutant.length, from + random.nextInt(12));
            mutant = switch (random.nextInt(6)) {
                case 0 -> splice(mutant, from, to, octets(6));
                case 1 -> splice(mutant, from, to, new byte[0]);
                case 2 -> Arrays.copyOf(mutant, from);
                case 3 -> splice(mutant, from, from, Arrays.copyOfRange(mutant, from, to));
                case 4 -> flipped(mutant, from);
                default -> splice(mutant, from, from, fragment());
            };
        }
        return mutant;
    }

    private byte[] fragment() {
        return FRAGMENTS.get(random.nextInt(FRAGMENTS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] flipped(byte[] octets, int at) {
        if (at < octets.length) {
            octets[at] ^= (byte) (1 << random.nextInt(8));
        }
        return octets;
    }

    private static byte[] splice(byte[] octets, int from, int to, byte[] insert) {
        byte[] spliced = new byte[octets.length - (to - from) + insert.length];
        System.arraycopy(octets, 0, spliced, 0, from);
        System.arraycopy(insert, 0, spliced, from, insert.length);
        System.arraycopy(octets, to, spliced, from + insert.length, octets.length - to);
        return spliced;
    }
}
