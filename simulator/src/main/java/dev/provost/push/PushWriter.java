package dev.provost.push;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** Writes one push unit of WSP, short codes where there are any. */
final class PushWriter {

    private static final int MAX_SHORT = 0x7F;

    private PushWriter() {}

    static byte[] write(PushMessage message) {
        ByteArrayOutputStream headers = new ByteArrayOutputStream();
        contentType(headers, message.contentType());
        message.applicationId().ifPresent(id -> {
            headers.write(0x80 | PushReader.APPLICATION_ID);
            integerOrText(headers, id.code(), id.uri());
        });
        ByteArrayOutputStream unit = new ByteArrayOutputStream(headers.size() + message.body().length + 7);
        unit.write(message.transactionId());
        unit.write(PushReader.PUSH);
        uintvar(unit, headers.size());
        unit.writeBytes(headers.toByteArray());
        unit.writeBytes(message.body());
        return unit.toByteArray();
    }

    private static void contentType(ByteArrayOutputStream out, ContentType type) {
        ByteArrayOutputStream general = new ByteArrayOutputStream();
        integerOrText(general, MediaTypes.code(type.mediaType()), type.mediaType());
        if (!type.parameters().isEmpty()) {
            type.parameters().forEach((name, value) -> parameter(general, name, value));
            if (general.size() <= 30) {
                out.write(general.size());
            } else {
                out.write(31);
                uintvar(out, general.size());
            }
        }
        out.writeBytes(general.toByteArray());
    }

    private static void parameter(ByteArrayOutputStream out, String name, String value) {
        if (name.equals("SEC") && value.matches("\\d|\\d\\d|1[01]\\d|12[0-7]")) {
            out.write(0x80 | ContentTypeReader.SEC);
            out.write(0x80 | Integer.parseInt(value));
        } else if (name.equals("MAC")) {
            out.write(0x80 | ContentTypeReader.MAC);
            text(out, value);
        } else {
            text(out, name);
            text(out, value);
        }
    }

    private static void integerOrText(ByteArrayOutputStream out, OptionalInt code, String text) {
        if (code.isEmpty()) {
            text(out, text);
        } else if (code.getAsInt() <= MAX_SHORT) {
            out.write(0x80 | code.getAsInt());
        } else {
            integer(out, code.getAsInt());
        }
    }

    private static void integer(ByteArrayOutputStream out, int value) {
        int octets = (39 - Integer.numberOfLeadingZeros(value)) / Byte.SIZE;
        out.write(octets);
        for (int shift = (octets - 1) * 8; shift >= 0; shift -= 8) {
            out.write(value >>> shift);
        }
    }

    private static void uintvar(ByteArrayOutputStream out, int value) {
        for (int shift = 28; shift > 0; shift -= 7) {
            if (value >>> shift != 0) {
                out.write(0x80 | value >>> shift & 0x7F);
            }
        }
        out.write(value & 0x7F);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        out.write(0);
    }
}
