package dev.provost.conformance.steps;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/** What can be wrong with a message in WBXML alone (WBXML 1.3, 5). */
final class BinaryFlaws {

    private static final byte UNKNOWN_TOKEN = 0x3F;
    private static final byte UNKNOWN_PAGE = 0x33;
    private static final byte SWITCH_PAGE = 0x00;
    private static final byte END = 0x01;
    private static final byte[] FOUR_MILLION = {(byte) 0x81, (byte) 0xF4, (byte) 0x92, 0x00};

    static final List<Flaw> ALL = List.of(
            new Flaw("with a token that nobody knows", OctetFlaws.octets(o -> inserted(o, UNKNOWN_TOKEN))),
            new Flaw(
                    "with a code page that nobody knows",
                    OctetFlaws.octets(o -> inserted(o, SWITCH_PAGE, UNKNOWN_PAGE, UNKNOWN_TOKEN))),
            new Flaw(
                    "with a string table longer than itself", OctetFlaws.octets(o -> withTableLength(o, FOUR_MILLION))),
            new Flaw("with a number that never ends", OctetFlaws.octets(o -> withTableLength(o, endless()))));

    private BinaryFlaws() {}

    /** Puts octets before the ends of body and message. */
    static byte[] inserted(byte[] document, byte... octets) {
        int at = document.length;
        while (at > 0 && document[at - 1] == END) {
            at--;
        }
        return spliced(document, at, at, octets);
    }

    /** The length of the string table follows version, public identifier and character set, each a multi-byte integer. */
    private static byte[] withTableLength(byte[] document, byte[] length) {
        int from = afterInteger(document, afterInteger(document, 1));
        return spliced(document, from, afterInteger(document, from), length);
    }

    private static int afterInteger(byte[] document, int from) {
        int at = from;
        while (document[at] < 0) {
            at++;
        }
        return at + 1;
    }

    private static byte[] endless() {
        byte[] octets = new byte[10_000];
        Arrays.fill(octets, (byte) 0xFF);
        return octets;
    }

    private static byte[] spliced(byte[] document, int from, int to, byte[] octets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(document.length + octets.length);
        out.write(document, 0, from);
        out.writeBytes(octets);
        out.write(document, to, document.length - to);
        return out.toByteArray();
    }
}
