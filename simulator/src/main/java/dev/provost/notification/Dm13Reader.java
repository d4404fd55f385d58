package dev.provost.notification;

import dev.provost.push.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Reads a notification of DM 1.3 in the reading that follows DM 2.0. */
final class Dm13Reader {

    private static final int HEADER = 2;
    private static final int RESERVED = 0x7F;

    private final byte[] octets;
    private final Dm13Reading reading;
    private final List<Field> fields = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();
    private int at = HEADER;

    Dm13Reader(byte[] octets, Dm13Reading reading) {
        this.octets = octets;
        this.reading = reading;
    }

    Dm13Notification read() {
        int digest = octets.length - reading.digestOctets();
        if (digest < HEADER) {
            throw new NotificationFormatException(
                    0,
                    "header",
                    "2 octets and a digest of %d are due, only %d are there"
                            .formatted(reading.digestOctets(), octets.length));
        }
        int header = number(0);
        int version = header >> 12;
        int count = header >> 7 & Dm13Writer.MAX_OPTIONS;
        fields.add(new Field(0, 1, "version", Integer.toString(version)));
        fields.add(new Field(0, 2, "option count", Integer.toString(count)));
        fields.add(new Field(1, 0, "reserved", Integer.toString(header & RESERVED)));
        int before = 0;
        for (int i = 0; i < count; i++) {
            before = option(before, digest);
        }
        if (at != digest) {
            throw new NotificationFormatException(
                    at, "digest", "%d octets stand between options and digest".formatted(digest - at));
        }
        if (options.isEmpty() || options.getFirst().kind() != OptionKind.SERVER_ID) {
            throw new NotificationFormatException(HEADER, "Server-ID", "is not the first option");
        }
        fields.add(new Field(
                digest, octets.length - digest, "digest", HexFormat.of().formatHex(octets, digest, octets.length)));
        return new Dm13Notification(reading, version, options, octets);
    }

    List<Field> fields() {
        return List.copyOf(fields);
    }

    private int option(int before, int limit) {
        int start = at;
        if (limit - start < 2) {
            throw new NotificationFormatException(start, "option", "the options end where one is due");
        }
        int head = number(start);
        int number = before + (head >> 12);
        int length = head & 0xFFF;
        OptionKind kind = OptionKind.ofNumber(number)
                .orElseThrow(() ->
                        new NotificationFormatException(start, "option", "number %d is unknown".formatted(number)));
        if (length > limit - start - 2) {
            throw new NotificationFormatException(
                    start, kind.words(), "claims %d octets, only %d remain".formatted(length, limit - start - 2));
        }
        if (!kind.takes(length)) {
            throw new NotificationFormatException(
                    start, kind.words(), "has %d octets, it takes %s".formatted(length, kind.size()));
        }
        if (number == before && !kind.isRepeatable()) {
            throw new NotificationFormatException(start, kind.words(), "stands there twice");
        }
        at = start + 2 + length;
        Option option = new Option(kind, Arrays.copyOfRange(octets, start + 2, at));
        options.add(option);
        fields.add(new Field(
                start,
                at - start,
                kind.words(),
                option.toString().substring(kind.words().length() + 1)));
        return number;
    }

    private int number(int from) {
        return (octets[from] & 0xFF) << 8 | octets[from + 1] & 0xFF;
    }
}
