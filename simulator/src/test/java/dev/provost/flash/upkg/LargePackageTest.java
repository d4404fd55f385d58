package dev.provost.flash.upkg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package with an image of 64 MiB is examined and applied by a Java that has hardly any memory. */
class LargePackageTest {

    private static final long IMAGE_OCTETS = 64L << 20;
    private static final FirmwareImage.Recipe OLD =
            FirmwareImage.synthetic(Samples.MODEL, "1.0").octets(IMAGE_OCTETS);
    private static final FirmwareImage.Recipe NEW =
            FirmwareImage.synthetic(Samples.MODEL, "2.0").octets(IMAGE_OCTETS);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void an_image_of_64_mib_needs_no_memory_of_its_size() throws Exception {
        UpdatePackage update = PackageBuilder.delta(OLD.build(), NEW.build()).build();
        Path file = Files.write(folder.resolve("large.upkg"), update.octets());
        Process child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        file.toString()))
                .redirectErrorStream(true)
                .start();

        assertThat(new String(child.getInputStream().readAllBytes()))
                .endsWith("made " + update.manifest().imageSha256() + "\n");
        assertThat(child.waitFor()).isZero();
    }

    /** What the other Java runs: everything that a phone does with a package but the signature, and its installation. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws IOException {
            try (RandomAccessFile file = new RandomAccessFile(arguments[0], "r")) {
                OctetSource source = new FileOctets(file, file.length());
                FirmwareImage old = OLD.build();
                PackageReader reader = PackageReader.open(source);
                DeviceFacts device = DeviceFacts.of(
                        Samples.MODEL,
                        Map.of(ImageTarget.SYSTEM, InstalledImage.of(old).orElseThrow()));
                PayloadCheck.check(reader, device);
                MessageDigest made = Sha256.digest();
                SegmentReader segments = reader.segments(Optional.empty());
                reader.manifest().segments().forEach(segment -> made.update(segments.read(segment, old)));
                System.out.println("made " + Sha256.ofDigest(made.digest()));
            }
        }
    }

    private record FileOctets(RandomAccessFile file, long length) implements OctetSource {

        @Override
        public void read(long offset, byte[] into, int from, int count) {
            try {
                file.seek(offset);
                file.readFully(into, from, count);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
