package dev.provost.push;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one push unit of WSP: TID, type, length of the headers, content type, headers, body. */
final class PushReader {

    static final int PUSH = 0x06;
    static final int CONFIRMED_PUSH = 0x07;
    static final int APPLICATION_ID = 0x2F;

    private static final String APPLICATION = "X-WAP-Application-ID";
    private static final String HEADER = "header";

    private final byte[] octets;
    private final List<Field> fields = new ArrayList<>();
    private @Nullable ApplicationId application;

    private PushReader(byte[] octets) {
        this.octets = octets;
    }

    /** What was read: the message and its fields. */
    record Outcome(PushMessage message, List<Field> fields) {}

    static Outcome read(byte[] octets, int from) {
        return new PushReader(octets).unit(from);
    }

    private Outcome unit(int from) {
        WspCursor start = new WspCursor(octets, from, octets.length);
        int tid = start.next("TID");
        field(from, 1, "TID", Integer.toString(tid));
        int type = start.next("PDU type");
        if (type != PUSH && type != CONFIRMED_PUSH) {
            throw new PushFormatException(from + 1, "PDU type", "0x%02X is no push; 0x06 is".formatted(type));
        }
        field(from + 1, 1, "PDU type", type == PUSH ? "push" : "confirmed push");
        int at = start.position();
        int length = start.uintvar("headers length");
        field(at, start.position() - at, "headers length", Integer.toString(length));
        int headers = start.position();
        int body = start.skip(length, "headers");
        WspCursor inside = new WspCursor(octets, headers, body);
        ContentType contentType = ContentTypeReader.read(inside);
        field(headers, inside.position() - headers, "Content-Type", contentType.header());
        while (!inside.isAtEnd()) {
            header(inside);
        }
        field(body, octets.length - body, "body", octets.length - body + " octets");
        return new Outcome(
                new PushMessage(
                        tid,
                        contentType,
                        Optional.ofNullable(application),
                        Arrays.copyOfRange(octets, body, octets.length)),
                List.copyOf(fields));
    }

    private void header(WspCursor in) {
        int start = in.position();
        int first = in.peek(HEADER);
        if (first >= 0x80) {
            int name = in.next(HEADER) & 0x7F;
            if (name == APPLICATION_ID) {
                applicationId(in, start);
            } else {
                value(in);
                field(start, in.position() - start, "header 0x%02X".formatted(name), "not of interest");
            }
        } else if (first < ' ' || first == 0x7F) {
            in.next(HEADER);
            if (first == 0x7F) {
                in.next(HEADER);
            }
            field(start, in.position() - start, "shift of code page", "not of interest");
        } else {
            String name = in.text(HEADER);
            String value = in.text(HEADER);
            if (name.equalsIgnoreCase(APPLICATION)) {
                application(start, value);
            }
            field(start, in.position() - start, name, value);
        }
    }

    private void applicationId(WspCursor in, int start) {
        int first = in.peek(APPLICATION);
        if (first >= ' ' && first < 0x80) {
            application(start, in.text(APPLICATION));
        } else {
            application = ApplicationId.ofCode(in.integer(APPLICATION));
        }
        field(
                start,
                in.position() - start,
                APPLICATION,
                Optional.ofNullable(application).map(ApplicationId::uri).orElse(""));
    }

    private void application(int start, String uri) {
        try {
            application = new ApplicationId(uri);
        } catch (IllegalArgumentException unusable) {
            throw new PushFormatException(start, APPLICATION, "'%s' is no application id".formatted(uri));
        }
    }

    /** Moves behind the value of a header that means nothing here (WSP 8.4.1.2). */
    private static void value(WspCursor in) {
        int first = in.peek(HEADER);
        if (first >= 0x80) {
            in.next(HEADER);
        } else if (first > 31) {
            in.text(HEADER);
        } else {
            in.skip(in.valueLength(HEADER), HEADER);
        }
    }

    private void field(int offset, int length, String name, String value) {
        fields.add(new Field(offset, length, name, value));
    }
}
