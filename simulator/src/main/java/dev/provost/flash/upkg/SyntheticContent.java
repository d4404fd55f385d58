package dev.provost.flash.upkg;

import java.util.Objects;

/**
 * Content of an image that nobody wrote: blocks of 1 KiB that follow from model and target; in about one block of eight a
 * run of octets follows from the version too.
 */
final class SyntheticContent implements OctetSource {

    private static final int BLOCK = 1024;
    private static final int RUN = 192;
    private static final int ONE_OF = 8;

    private final long seed;
    private final long versionSeed;
    private final long length;

    SyntheticContent(String model, ImageTarget target, String version, long length) {
        if (length < 0) {
            throw new IllegalArgumentException("An image has at least %d octets".formatted(ImageHeader.OCTETS));
        }
        this.seed = mixed(model) ^ mixed(target.name());
        this.versionSeed = mix(seed ^ mixed(version));
        this.length = length;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void read(long offset, byte[] into, int from, int count) {
        Objects.checkFromIndexSize(offset, count, length);
        byte[] block = new byte[BLOCK];
        for (int done = 0; done < count; ) {
            long at = offset + done;
            fill(block, at / BLOCK);
            int inside = (int) (at % BLOCK);
            int some = Math.min(count - done, BLOCK - inside);
            System.arraycopy(block, inside, into, from + done, some);
            done += some;
        }
    }

    private void fill(byte[] block, long number) {
        run(block, 0, BLOCK, mix(seed + number));
        long own = mix(versionSeed + number);
        if (Long.remainderUnsigned(own, ONE_OF) == 0) {
            int at = (int) Long.remainderUnsigned(own >>> 8, BLOCK - RUN);
            run(block, at, RUN, own);
        }
    }

    /** Like code and text: 64 different octets, which compress somewhat. */
    private static void run(byte[] block, int from, int count, long state) {
        long next = state;
        for (int i = 0; i < count; i += 8) {
            next = mix(next + 0x9E3779B97F4A7C15L);
            for (int k = 0; k < 8 && i + k < count; k++) {
                block[from + i + k] = (byte) (0x20 + (next >>> (8 * k) & 0x3F));
            }
        }
    }

    private static long mixed(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = mix(hash * 31 + text.charAt(i));
        }
        return hash;
    }

    /** The finaliser of SplitMix64. */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
