package dev.provost.notification;

import dev.provost.push.Field;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Reads and writes the trigger: big endian, bit fields from the highest bit on. */
final class TriggerCodec {

    static final int DIGEST = 16;

    private static final int HEADER = 8;
    private static final int SERVER_ID = DIGEST + HEADER;
    private static final int FUTURE_USE_HIGH = 0x07;

    private TriggerCodec() {}

    static byte[] write(Trigger trigger) {
        byte[] serverId = trigger.serverId().getBytes(StandardCharsets.UTF_8);
        byte[] vendorBody = trigger.vendorBody();
        return ByteBuffer.allocate(HEADER + serverId.length + vendorBody.length)
                .put((byte) (trigger.version() >> 2))
                .putInt(trigger.version() << 30
                        | trigger.uiMode().ordinal() << 28
                        | (trigger.byServer() ? 1 : 0) << 27
                        | trigger.futureUse())
                .putShort((short) trigger.sessionId())
                .put((byte) serverId.length)
                .put(serverId)
                .put(vendorBody)
                .array();
    }

    /** Reads the trigger behind the digest. */
    static Trigger read(byte[] notification) {
        if (notification.length < DIGEST) {
            throw new NotificationFormatException(
                    0, "digest", "has 16 octets, only %d are there".formatted(notification.length));
        }
        if (notification.length < SERVER_ID) {
            throw new NotificationFormatException(
                    DIGEST,
                    "trigger-header",
                    "has 8 octets, only %d are there".formatted(notification.length - DIGEST));
        }
        int first = octet(notification, DIGEST);
        int second = octet(notification, DIGEST + 1);
        int length = octet(notification, SERVER_ID - 1);
        if (length == 0) {
            throw new NotificationFormatException(
                    SERVER_ID - 1, "length-identifier", "is 0; a server has an identifier");
        }
        if (length > notification.length - SERVER_ID) {
            throw new NotificationFormatException(
                    SERVER_ID - 1,
                    "length-identifier",
                    "claims %d octets, only %d remain".formatted(length, notification.length - SERVER_ID));
        }
        return new Trigger(
                first << 2 | second >> 6,
                UiMode.ofBits(second >> 4),
                (second & 0x08) != 0,
                (second & FUTURE_USE_HIGH) << 24 | number(notification, 18) << 8 | octet(notification, 20),
                number(notification, 21),
                serverId(notification, length),
                Arrays.copyOfRange(notification, SERVER_ID + length, notification.length));
    }

    static List<Field> fields(byte[] notification) {
        Trigger trigger = read(notification);
        int length = octet(notification, SERVER_ID - 1);
        int body = SERVER_ID + length;
        return List.of(
                new Field(0, DIGEST, "digest", hex(notification, 0, DIGEST)),
                new Field(16, 1, "version", "%s (%d)".formatted(trigger.versionText(), trigger.version())),
                new Field(17, 1, "ui-mode", trigger.uiMode().words()),
                new Field(17, 0, "initiator", trigger.byServer() ? "server" : "client"),
                new Field(18, 3, "future-use", Integer.toString(trigger.futureUse())),
                new Field(21, 2, "sessionid", trigger.sessionIdText()),
                new Field(23, 1, "length-identifier", Integer.toString(length)),
                new Field(SERVER_ID, length, "server-identifier", trigger.serverId()),
                new Field(
                        body,
                        notification.length - body,
                        "trigger-body",
                        body == notification.length ? "none" : hex(notification, body, notification.length)));
    }

    private static String serverId(byte[] notification, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(notification, SERVER_ID, length))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new NotificationFormatException(
                    SERVER_ID,
                    "server-identifier",
                    "%s is not UTF-8".formatted(hex(notification, SERVER_ID, SERVER_ID + length)));
        }
    }

    private static String hex(byte[] octets, int from, int to) {
        return HexFormat.of().formatHex(octets, from, to);
    }

    private static int octet(byte[] octets, int at) {
        return octets[at] & 0xFF;
    }

    private static int number(byte[] octets, int at) {
        return octet(octets, at) << 8 | octet(octets, at + 1);
    }
}
