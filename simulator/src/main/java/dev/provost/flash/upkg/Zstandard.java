package dev.provost.flash.upkg;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.util.Arrays;
import java.util.function.Supplier;

/** Zstandard frames (RFC 8878) with an optional raw dictionary; output is bounded by its buffer. */
final class Zstandard {

    /** What a dictionary begins with that is not raw; such octets would be taken for tables. */
    private static final byte[] FORMATTED = {0x37, (byte) 0xA4, 0x30, (byte) 0xEC};

    private static final int LEVEL = 9;

    private Zstandard() {}

    static byte[] compressed(byte[] octets, byte[] dictionary) {
        return guarded(() -> {
            try (ZstdCompressCtx context = new ZstdCompressCtx()) {
                context.setLevel(LEVEL).setContentSize(true).setChecksum(false).setDictID(false);
                if (dictionary.length > 0) {
                    context.loadDict(dictionary);
                }
                byte[] room = new byte[Math.toIntExact(Zstd.compressBound(octets.length))];
                int length = context.compressByteArray(room, 0, room.length, octets, 0, octets.length);
                return Arrays.copyOf(room, length);
            }
        });
    }

    /**
     * What a frame holds.
     *
     * @throws ZstdException when it is damaged or holds more than {@code into} takes
     */
    static int decompress(byte[] stored, int from, int length, byte[] dictionary, byte[] into) {
        return guarded(() -> {
            try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
                if (dictionary.length > 0) {
                    context.loadDict(dictionary);
                }
                return context.decompressByteArray(into, 0, into.length, stored, from, length);
            }
        });
    }

    /** Whether octets serve as a raw dictionary. */
    static boolean raw(byte[] dictionary) {
        return dictionary.length < FORMATTED.length
                || !Arrays.equals(dictionary, 0, FORMATTED.length, FORMATTED, 0, FORMATTED.length);
    }

    /** Does something with the native library; where there is none, that is said. */
    static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (LinkageError e) {
            throw new CodecUnavailableException(System.getProperty("os.name") + " " + System.getProperty("os.arch"), e);
        }
    }
}
