package dev.provost.notification;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Writes header and options of DM 1.3 in the reading that follows DM 2.0. */
final class Dm13Writer {

    static final int MAX_OPTIONS = 31;
    static final int MAX_VERSION = 15;

    private Dm13Writer() {}

    static byte[] write(int version, List<Option> options) {
        if (version < 0 || version > MAX_VERSION) {
            throw new IllegalArgumentException("The version takes 0 to 15, not %d.".formatted(version));
        }
        if (options.size() > MAX_OPTIONS) {
            throw new IllegalArgumentException("%d options; 31 is the most.".formatted(options.size()));
        }
        if (options.isEmpty() || options.getFirst().kind() != OptionKind.SERVER_ID) {
            throw new IllegalArgumentException("The first option has to be the Server-ID.");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int header = version << 12 | options.size() << 7;
        out.write(header >> 8);
        out.write(header);
        int before = 0;
        for (Option option : options) {
            int number = option.kind().number();
            if (number < before || number == before && !option.kind().isRepeatable()) {
                throw new IllegalArgumentException(
                        "%s must not follow option %d.".formatted(option.kind().words(), before));
            }
            int head = number - before << 12 | option.value().length;
            out.write(head >> 8);
            out.write(head);
            out.writeBytes(option.value());
            before = number;
        }
        return out.toByteArray();
    }
}
