package dev.provost.push;

import java.io.ByteArrayOutputStream;

/** Writes a user data header: ports first, then concatenation. */
final class DatagramWriter {

    private DatagramWriter() {}

    static byte[] write(Datagram datagram) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        datagram.ports().ifPresent(ports -> {
            header.write(DatagramReader.PORTS_16);
            header.write(4);
            number(header, ports.destination());
            number(header, ports.source());
        });
        datagram.concatenation().ifPresent(part -> {
            boolean wide = part.reference() > 0xFF;
            header.write(wide ? DatagramReader.CONCATENATION_16 : DatagramReader.CONCATENATION_8);
            header.write(wide ? 4 : 3);
            if (wide) {
                number(header, part.reference());
            } else {
                header.write(part.reference());
            }
            header.write(part.total());
            header.write(part.sequence());
        });
        ByteArrayOutputStream userData = new ByteArrayOutputStream(1 + header.size() + datagram.payload().length);
        userData.write(header.size());
        userData.writeBytes(header.toByteArray());
        userData.writeBytes(datagram.payload());
        return userData.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, int value) {
        out.write(value >>> 8);
        out.write(value);
    }
}
