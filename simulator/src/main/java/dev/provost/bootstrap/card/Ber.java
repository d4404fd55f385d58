package dev.provost.bootstrap.card;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Objects of BER with a tag of one octet and a definite length, as files of PKCS#15 hold them. */
record Ber(int tag, int offset, byte[] value) {

    static final int SEQUENCE = 0x30;
    static final int OCTETS = 0x04;
    static final int OBJECT_ID = 0x06;
    static final int TEXT = 0x0C;

    private static final int LONGEST_LENGTH = 3;
    private static final int LARGEST = 0xFFFF;

    /** The objects in {@code octets}, up to padding of 00 or FF. */
    static List<Ber> read(String file, byte[] octets, int base) {
        List<Ber> objects = new ArrayList<>();
        int at = 0;
        while (at < octets.length && octets[at] != 0 && octets[at] != (byte) 0xFF) {
            int start = at;
            int tag = octets[at++] & 0xFF;
            int length = next(file, octets, at++, base);
            if (length > 0x80) {
                int more = length - 0x80;
                length = 0;
                for (int i = 0; i < more; i++) {
                    length = length << 8 | next(file, octets, at++, base);
                }
                if (more > LONGEST_LENGTH) {
                    throw new BadCardException(file, base + start, "a length of %d octets".formatted(more));
                }
            } else if (length == 0x80) {
                throw new BadCardException(file, base + start, "a length that is not stated");
            }
            if (length > octets.length - at) {
                throw new BadCardException(
                        file,
                        base + start,
                        "object 0x%02X claims %d octets, only %d remain".formatted(tag, length, octets.length - at));
            }
            objects.add(new Ber(tag, base + at, Arrays.copyOfRange(octets, at, at + length)));
            at += length;
        }
        return objects;
    }

    private static int next(String file, byte[] octets, int at, int base) {
        if (at >= octets.length) {
            throw new BadCardException(file, base + at, "the file ends within the length of an object");
        }
        return octets[at] & 0xFF;
    }

    /** The objects inside this one. */
    List<Ber> children(String file) {
        return read(file, value, offset);
    }

    static byte[] write(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        if (content.size() > LARGEST) {
            throw new IllegalArgumentException(
                    "An object of %d octets does not fit on a card; at most %d do.".formatted(content.size(), LARGEST));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.size() + 4);
        out.write(tag);
        if (content.size() > 0xFF) {
            out.write(0x82);
            out.write(content.size() >> 8);
        } else if (content.size() > 0x7F) {
            out.write(0x81);
        }
        out.write(content.size());
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }

    /** The content of an object identifier. */
    static byte[] objectId(List<Integer> arcs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(40 * arcs.get(0) + arcs.get(1));
        for (int arc : arcs.subList(2, arcs.size())) {
            for (int shift = 28; shift > 0; shift -= 7) {
                if (arc >>> shift != 0) {
                    out.write(0x80 | arc >>> shift & 0x7F);
                }
            }
            out.write(arc & 0x7F);
        }
        return out.toByteArray();
    }
}
