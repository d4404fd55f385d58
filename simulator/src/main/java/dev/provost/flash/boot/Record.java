package dev.provost.flash.boot;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * One record of a {@link RecordStore}: changes that happen together or not at all. On flash it fills whole pages, each of
 * which begins with a mark that no erased octet is; the first one goes on with number, kind, length and checksum.
 *
 * @param number larger than that of every record before it
 * @param snapshot whether it says everything, so that nothing before it counts
 * @param changes values by name; empty removes one
 */
record Record(long number, boolean snapshot, Map<String, Optional<String>> changes) {

    private static final byte FIRST = 0x5A;
    private static final byte FURTHER = 0x69;
    private static final int HEAD = 8 + 1 + 4 + 4;

    /** The octets on flash, a whole number of pages. */
    byte[] octets(int pageOctets, int erasedValue) {
        byte[] body = body();
        ByteBuffer plain = ByteBuffer.allocate(HEAD + body.length);
        plain.putLong(number)
                .put((byte) (snapshot ? 1 : 2))
                .putInt(body.length)
                .putInt(0)
                .put(body);
        plain.putInt(HEAD - 4, checksum(plain.array()));
        return paged(plain.array(), pageOctets, erasedValue);
    }

    /** How many pages a record takes that begins with this page, 0 when none can begin here. */
    static int pages(byte[] page) {
        if (page[0] != FIRST || page.length <= HEAD) {
            return 0;
        }
        int body = ByteBuffer.wrap(page).getInt(1 + 9);
        return body < 0 || body > 1 << 24 ? 0 : pages(body, page.length);
    }

    /** The record in these pages; empty when it is torn or none. */
    static Optional<Record> read(byte[] pages, int pageOctets, boolean checked) {
        ByteBuffer plain = ByteBuffer.allocate(pages.length / pageOctets * (pageOctets - 1));
        for (int at = 0; at < pages.length; at += pageOctets) {
            if (checked && pages[at] != (at == 0 ? FIRST : FURTHER)) {
                return Optional.empty();
            }
            plain.put(pages, at + 1, pageOctets - 1);
        }
        plain.flip();
        long number = plain.getLong();
        int kind = plain.get();
        int length = plain.getInt();
        int checksum = plain.getInt();
        if (length < 0 || length > plain.remaining() || kind != 1 && kind != 2) {
            return Optional.empty();
        }
        byte[] whole = new byte[HEAD + length];
        plain.rewind().get(whole);
        ByteBuffer.wrap(whole).putInt(HEAD - 4, 0);
        if (checked && checksum(whole) != checksum) {
            return Optional.empty();
        }
        return Optional.of(new Record(number, kind == 1, changes(ByteBuffer.wrap(whole, HEAD, length))));
    }

    private static int pages(int body, int pageOctets) {
        int inPage = pageOctets - 1;
        return (HEAD + body + inPage - 1) / inPage;
    }

    private static byte[] paged(byte[] plain, int pageOctets, int erasedValue) {
        int count = pages(plain.length - HEAD, pageOctets);
        byte[] pages = new byte[count * pageOctets];
        java.util.Arrays.fill(pages, (byte) erasedValue);
        for (int i = 0; i < count; i++) {
            int from = i * (pageOctets - 1);
            pages[i * pageOctets] = i == 0 ? FIRST : FURTHER;
            System.arraycopy(plain, from, pages, i * pageOctets + 1, Math.min(pageOctets - 1, plain.length - from));
        }
        return pages;
    }

    private byte[] body() {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(octets)) {
            for (Map.Entry<String, Optional<String>> change : changes.entrySet()) {
                write(out, change.getKey());
                out.writeByte(change.getValue().isPresent() ? 1 : 2);
                write(out, change.getValue().orElse(""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(octets.length);
        out.write(octets);
    }

    private static Map<String, Optional<String>> changes(ByteBuffer body) {
        Map<String, Optional<String>> changes = new LinkedHashMap<>();
        while (body.hasRemaining()) {
            Optional<String> name = text(body);
            if (name.isEmpty() || !body.hasRemaining()) {
                return changes;
            }
            boolean present = body.get() == 1;
            Optional<String> value = text(body);
            if (value.isEmpty()) {
                return changes;
            }
            changes.put(name.get(), present ? value : Optional.empty());
        }
        return changes;
    }

    private static Optional<String> text(ByteBuffer body) {
        int length = body.remaining() < 4 ? -1 : body.getInt();
        if (length < 0 || length > body.remaining()) {
            return Optional.empty();
        }
        byte[] octets = new byte[length];
        body.get(octets);
        return Optional.of(new String(octets, StandardCharsets.UTF_8));
    }

    private static int checksum(byte[] octets) {
        CRC32 crc = new CRC32();
        crc.update(octets);
        return (int) crc.getValue();
    }
}
