package dev.provost.reports.text;

import dev.provost.reports.Octets;
import java.util.HexFormat;

/** Octets as offset, hexadecimal digits and ASCII, sixteen to a line. */
public final class HexDump {

    private static final int WIDTH = 16;
    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

    private HexDump() {}

    /**
     * The first octets as a dump; each line ends with a line feed.
     *
     * @param limit how many octets to show at most; a last line says how many were left out
     */
    public static String of(Octets octets, int limit) {
        byte[] bytes = octets.toByteArray();
        int shown = Math.min(limit, bytes.length);
        StringBuilder dump = new StringBuilder(shown * 5);
        for (int start = 0; start < shown; start += WIDTH) {
            appendLine(dump, bytes, start, Math.min(start + WIDTH, shown));
        }
        if (shown < bytes.length) {
            dump.append("... ").append(bytes.length - shown).append(" more octets\n");
        }
        return dump.toString();
    }

    private static void appendLine(StringBuilder dump, byte[] bytes, int start, int end) {
        String digits = SPACED.formatHex(bytes, start, end);
        dump.append("%06x  ".formatted(start)).append(digits);
        dump.repeat(' ', WIDTH * 3 - 1 - digits.length()).append("  ");
        for (int i = start; i < end; i++) {
            dump.append(bytes[i] >= 0x20 && bytes[i] < 0x7F ? (char) bytes[i] : '.');
        }
        dump.append('\n');
    }
}
