package dev.provost.flash.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random operations on a chip and on an array that is written naively must agree, snapshots included. */
class FlashModelTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void a_chip_does_what_a_naive_array_does(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        FlashGeometry geometry = Chips.kinds().toList().get((int) (seed % 4));
        Naive naive = new Naive(geometry);
        Flash flash = Chips.erased(geometry);
        List<FlashImage> images = new ArrayList<>();
        List<byte[]> copies = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            if (random.nextInt(8) == 0) {
                int block = random.nextInt(geometry.blocks());
                flash.erase(block);
                naive.erase(block);
            } else {
                attempt(flash, naive, random);
            }
            if (random.nextInt(10) == 0) {
                images.add(flash.snapshot());
                copies.add(naive.octets.clone());
            }
            assertThat(flash.read(0, naive.octets.length)).isEqualTo(naive.octets);
        }
        for (int i = 0; i < images.size(); i++) {
            assertThat(images.get(i).read(0, naive.octets.length)).isEqualTo(copies.get(i));
        }
    }

    private static void attempt(Flash flash, Naive naive, SplittableRandom random) {
        FlashGeometry geometry = flash.geometry();
        int offset = random.nextInt((int) geometry.octets() / 4) * 4;
        byte[] data = new byte[random.nextInt(5) == 0 ? 4 * random.nextInt(6) : geometry.writeOctets()];
        random.nextBytes(data);
        boolean allowed = naive.allows(offset, data.length);
        try {
            flash.program(offset, data);
            assertThat(allowed).as("program of %d at %d", data.length, offset).isTrue();
            naive.program(offset, data);
        } catch (FlashRuleException broken) {
            assertThat(allowed).as(broken.getMessage()).isFalse();
        }
        if (data.length > 0
                && offset + data.length <= naive.octets.length
                && data.length % geometry.writeOctets() == 0
                && offset % geometry.writeOctets() == 0) {
            assertThat(flash.isErased(offset, data.length)).isEqualTo(naive.free(offset, data.length));
        }
    }

    /** Octets and a flag each. */
    private static final class Naive {
        private final FlashGeometry geometry;
        private final byte[] octets;
        private final boolean[] used;

        Naive(FlashGeometry geometry) {
            this.geometry = geometry;
            this.octets = new byte[(int) geometry.octets()];
            this.used = new boolean[octets.length];
            Arrays.fill(octets, (byte) geometry.erasedValue());
        }

        void erase(int block) {
            int start = (int) geometry.offsetOf(block);
            Arrays.fill(octets, start, start + geometry.blockOctets(), (byte) geometry.erasedValue());
            Arrays.fill(used, start, start + geometry.blockOctets(), false);
        }

        void program(int offset, byte[] data) {
            System.arraycopy(data, 0, octets, offset, data.length);
            Arrays.fill(used, offset, offset + data.length, true);
        }

        boolean allows(int offset, int length) {
            return length > 0
                    && offset % geometry.writeOctets() == 0
                    && length % geometry.writeOctets() == 0
                    && offset / geometry.pageOctets() == (offset + length - 1) / geometry.pageOctets()
                    && offset + length <= octets.length
                    && free(offset, length);
        }

        boolean free(int offset, int length) {
            int end = geometry.technology() == Technology.NOR
                    ? offset + length
                    : (offset + length - 1) / geometry.blockOctets() * geometry.blockOctets() + geometry.blockOctets();
            for (int i = offset; i < end; i++) {
                if (used[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
