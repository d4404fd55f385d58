package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.provost.fixtures.messages.SampleMessage;
import dev.provost.fixtures.messages.SampleMessages;
import dev.provost.house.Mutation;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.codec.Codec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of any octets give a sentence and an exit code. */
class GarbageFilesTest {

    private static final int TRIES = 80;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"decode", "encode", "decode --tokens"})
    void a_file_of_any_octets_is_converted_or_refused_in_a_sentence(String command) throws IOException {
        Mutation mutation = new Mutation(new SplittableRandom(8));
        List<byte[]> samples = samples();
        Path file = folder.resolve("message.bin");
        for (int i = 0; i < TRIES; i++) {
            Files.write(file, i % 10 == 0 ? mutation.octets(200) : mutation.of(samples));
            CommandRun run = CommandRun.of((command + " " + file).split(" "));
            assertThat(run.exitCode()).as("seed 8, file %d: %s", i, run.err()).isIn(0, 3);
            if (run.exitCode() == 3) {
                assertThat(run.err())
                        .startsWith("provost: " + file)
                        .endsWith("\n")
                        .doesNotContain("\tat ", "Exception");
            }
        }
    }

    @Test
    void a_target_of_any_octets_is_refused_in_a_sentence() throws IOException {
        Path file = folder.resolve("target.yaml");
        refuses(file, file, "run", file.toString());
    }

    @Test
    void a_model_of_any_octets_is_refused_in_a_sentence() throws IOException {
        Path file = Files.createDirectory(folder.resolve("models")).resolve("phone.yaml");
        refuses(
                file,
                folder.resolve("models"),
                "device",
                "--list-models",
                "--models",
                folder.resolve("models").toString());
    }

    private static void refuses(Path file, Path named, String... arguments) throws IOException {
        Mutation mutation = new Mutation(new SplittableRandom(9));
        for (int i = 0; i < TRIES / 3; i++) {
            Files.write(file, mutation.octets(100));
            CommandRun run = CommandRun.of(arguments);
            assertThat(run.exitCode()).as("seed 9, file %d: %s", i, run.err()).isEqualTo(3);
            assertThat(run.err())
                    .startsWith("provost: ")
                    .contains(named.toString())
                    .doesNotContain("\tat ", "Exception");
        }
    }

    @Test
    void a_file_without_an_end_is_not_read_to_it() {
        Path endless = Path.of("/dev/zero");
        assumeTrue(Files.exists(endless), "no /dev/zero here");

        CommandRun.of("decode", endless.toString())
                .endsWith(3)
                .printsError("provost: /dev/zero has more than 16 MiB, which no message has.");
    }

    @Test
    void a_message_is_not_overwritten_by_its_other_encoding() throws IOException {
        Path file = folder.resolve("message.wbxml");
        byte[] xml = SampleMessages.all().getFirst().octets();
        Files.write(file, xml);

        CommandRun.of("encode", file.toString())
                .endsWith(3)
                .printsError("provost: " + file
                        + " holds XML and would be overwritten by WBXML. Name another file by --to.");

        assertThat(file).hasBinaryContent(xml);
    }

    private static List<byte[]> samples() {
        List<byte[]> samples = new ArrayList<>();
        for (SampleMessage sample : SampleMessages.all()) {
            samples.add(sample.octets());
            samples.add(Codec.of(Encoding.WBXML)
                    .encode(Codec.of(Encoding.XML).decode(sample.octets()).message()));
        }
        return samples;
    }
}
