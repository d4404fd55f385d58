package dev.provost.notification;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * One option of a notification of DM 1.3.
 *
 * @param kind which one
 * @param value its octets; not copied, must not be changed
 */
public record Option(OptionKind kind, byte[] value) {

    public Option {
        Objects.requireNonNull(kind, "kind");
        if (!kind.takes(value.length)) {
            throw new IllegalArgumentException(
                    "%s takes %s, not %d.".formatted(kind.words(), kind.size(), value.length));
        }
    }

    /** An option with a text. */
    public static Option text(OptionKind kind, String text) {
        return new Option(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    /** An option with a number, in as few octets as it takes. */
    public static Option number(OptionKind kind, int number) {
        if (number < 0 || number > 0xFFFF) {
            throw new IllegalArgumentException("%s takes 0 to 65535, not %d.".formatted(kind.words(), number));
        }
        byte[] octets = number > 0xFF ? new byte[] {(byte) (number >> 8), (byte) number} : new byte[] {(byte) number};
        return new Option(kind, octets);
    }

    /** The value as a text. */
    public String asText() {
        return new String(value, StandardCharsets.UTF_8);
    }

    /** The value as an unsigned number, of its last two octets. */
    public int asNumber() {
        int low = value[value.length - 1] & 0xFF;
        return value.length > 1 ? (value[value.length - 2] & 0xFF) << 8 | low : low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Option that && kind == that.kind && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        String shown = switch (kind) {
            case SERVER_ID, CONNECT_REASON -> asText();
            case VENDOR_INFO -> HexFormat.of().formatHex(value);
            case TARGETED_MO, REQUESTED_MO, PREFERRED_BEARER -> Integer.toString(asNumber());
        };
        return kind.words() + " " + shown;
    }
}
