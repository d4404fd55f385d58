package dev.provost.flash.upkg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HostilePackageTest {

    private static final int MUTANTS = 150;
    private static final int LARGEST_READ = 3 << 20;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_mutated_package_is_refused_or_still_makes_the_image(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] good = Samples.delta().octets();
        for (int i = 0; i < MUTANTS; i++) {
            OctetSource mutant = new Watched(mutated(good, random), 0);
            PackageVerdict verdict = Samples.verified(mutant);
            if (verdict.accepted()) {
                assertThat(Samples.applied(mutant, Samples.OLD, Optional.empty()))
                        .as("seed %d, mutant %d", seed, i)
                        .isEqualTo(Samples.NEW.octets());
            } else {
                assertThat(verdict.text()).as("seed %d, mutant %d", seed, i).hasSizeBetween(10, 400);
                assertThat(verdict.result().code()).isBetween(402, 502);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void a_mutated_manifest_of_a_trusted_signer_is_refused_or_understood(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < MUTANTS; i++) {
            UpdatePackage mutant = Samples.delta()
                    .withManifest(text ->
                            new String(mutated(text.getBytes(StandardCharsets.UTF_8), random), StandardCharsets.UTF_8))
                    .signed(Samples.SIGNER);

            PackageVerdict verdict = Samples.verified(mutant.source());

            assertThat(verdict.text()).as("seed %d, mutant %d", seed, i).hasSizeBetween(8, 400);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void random_octets_are_refused(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            byte[] octets = new byte[random.nextInt(300)];
            random.nextBytes(octets);
            byte[] magic = Samples.full().source().read(0, 12);
            System.arraycopy(magic, 0, octets, 0, Math.min(octets.length, random.nextInt(magic.length + 1)));

            assertThat(Samples.verified(OctetSource.of(octets)).accepted())
                    .as("seed %d, input %d", seed, i)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10, 11})
    void no_length_in_a_header_makes_the_reader_ask_for_much_memory(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] good = Samples.full().octets();
        for (int i = 0; i < 300; i++) {
            byte[] octets = good.clone();
            ByteBuffer header = ByteBuffer.wrap(octets);
            for (int at : new int[] {12, 16, 20}) {
                header.putInt(at, random.nextInt() >>> random.nextInt(31));
            }
            header.putLong(24, random.nextLong() >>> random.nextInt(63));
            CRC32 crc = new CRC32();
            crc.update(octets, 0, 32);
            header.putInt(32, (int) crc.getValue());

            PackageVerdict verdict = Samples.verified(new Watched(octets, random.nextLong(Long.MAX_VALUE / 2)));

            assertThat(verdict.accepted()).as("seed %d, header %d", seed, i).isFalse();
        }
    }

    private static byte[] mutated(byte[] good, SplittableRandom random) {
        byte[] mutant = good.clone();
        for (int n = random.nextInt(1, 4); n > 0; n--) {
            int at = random.nextInt(mutant.length);
            switch (random.nextInt(4)) {
                case 0 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> mutant[at] = (byte) random.nextInt(256);
                case 2 -> mutant = Arrays.copyOf(mutant, Math.max(1, at));
                default -> {
                    int length = Math.min(mutant.length - at, random.nextInt(1, 40));
                    int from = random.nextInt(mutant.length - length + 1);
                    System.arraycopy(mutant, from, mutant, at, length);
                }
            }
        }
        return mutant;
    }

    /** Says that it is longer than it is, and that nobody asks for much at once. */
    private record Watched(byte[] octets, long more) implements OctetSource {

        @Override
        public long length() {
            return octets.length + more;
        }

        @Override
        public byte[] read(long offset, int length) {
            assertThat(length).isLessThanOrEqualTo(LARGEST_READ);
            return OctetSource.super.read(offset, length);
        }

        @Override
        public void read(long offset, byte[] into, int from, int length) {
            for (int i = 0; i < length; i++) {
                into[from + i] = offset + i < octets.length ? octets[(int) (offset + i)] : 0;
            }
        }
    }
}
