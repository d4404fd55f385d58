package dev.provost.syncml.codec;

import java.util.HexFormat;
import java.util.stream.Collectors;

/** Octets written in tests: hexadecimal pairs, each line with a remark behind a {@code #}. */
final class Hex {

    private Hex() {}

    static byte[] octets(String commented) {
        String pairs = commented
                .lines()
                .map(line -> line.replaceFirst("#.*", ""))
                .collect(Collectors.joining())
                .replaceAll("\\s", "");
        return HexFormat.of().parseHex(pairs);
    }

    static String of(byte[] octets) {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(octets);
    }
}
