package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands on firmware write over, and what never. */
class FirmwareFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_package_replaces_a_package_and_an_image_an_image() {
        build("2.0", "--save-image", file("i"));

        build("3.0", "--save-image", file("i"));

        CommandRun.of("firmware", "inspect", file("p")).endsWith(0).prints("  version           3.0\n");
        CommandRun.of("firmware", "inspect", file("i")).endsWith(0).prints("  version           3.0\n");
    }

    @Test
    void what_is_no_package_is_never_replaced() throws IOException {
        Path key = Files.writeString(folder.resolve("p"), "-----BEGIN PRIVATE KEY-----");

        CommandRun.of("firmware", "build", "--model", "X1", "--version", "2.0", "--maker", "Acme", "--out", file("p"))
                .endsWith(3)
                .printsError("provost: There is a file " + key
                        + " already, and it is no update package. Name another by --out.");
        assertThat(key).hasContent("-----BEGIN PRIVATE KEY-----");
    }

    @Test
    void what_is_no_image_is_never_replaced() throws IOException {
        Path content = Files.writeString(folder.resolve("new.bin"), "An image without a header.");

        CommandRun.of(
                        "firmware",
                        "build",
                        "--model",
                        "X1",
                        "--version",
                        "2.0",
                        "--image",
                        file("new.bin"),
                        "--save-image",
                        file("new.bin"),
                        "--out",
                        file("p"))
                .endsWith(3)
                .printsError("and it is no firmware image. Name another by --save-image.");
        assertThat(content).hasContent("An image without a header.");
    }

    @Test
    void the_old_image_is_not_replaced_by_the_new_one() {
        build("1.0", "--save-image", file("i"));

        CommandRun.of(
                        "firmware",
                        "build",
                        "--model",
                        "X1",
                        "--version",
                        "2.0",
                        "--from",
                        file("i"),
                        "--save-image",
                        file("i"),
                        "--out",
                        file("p"))
                .endsWith(3)
                .printsError(
                        file("i")
                                + " holds the old image and would be overwritten by the new one. Name another by --save-image.");
        CommandRun.of("firmware", "inspect", file("i")).prints("  version           1.0\n");
    }

    @Test
    void signing_writes_over_packages_only() throws IOException {
        build("2.0");
        Files.writeString(folder.resolve("notes"), "Mine.");

        CommandRun.of("firmware", "sign", file("p"), "--maker", "Acme").endsWith(0);
        CommandRun.of("firmware", "sign", file("p"), "--maker", "Acme", "--out", file("notes"))
                .endsWith(3)
                .printsError("and it is no update package. Name another by --out.");
        CommandRun.of("firmware", "sign", file("notes"), "--maker", "Acme")
                .endsWith(3)
                .printsError("it does not begin with 93 50 56 55 50 4B 0D 0A.\n");
    }

    @Test
    void an_empty_file_and_the_same_garbage_again_may_be_written() throws IOException {
        Files.createFile(folder.resolve("g"));
        String[] garbage = {
            "firmware",
            "build",
            "--named",
            "garbage",
            "--model",
            "X1",
            "--from-version",
            "1",
            "--maker",
            "Acme",
            "--out",
            file("g")
        };

        CommandRun.of(garbage).endsWith(0);
        CommandRun.of(garbage).endsWith(0);
    }

    @Test
    void a_place_where_nothing_can_be_written_is_told_in_a_sentence() {
        build("2.0");

        CommandRun.of("firmware", "sign", file("p"), "--maker", "Acme", "--out", file("none/p"))
                .endsWith(3)
                .printsError("provost: There is no folder " + file("none") + " for the file p. Make it first.\n");
        CommandRun.of("firmware", "sign", file("p"), "--maker", "Acme", "--out", folder.toString())
                .endsWith(3)
                .printsError("provost: " + folder + " is a folder. Name a file by --out.\n");
        assertThatThrownBy(() -> InputFile.write(folder, new byte[1]))
                .hasMessage(folder + " cannot be written: Is a directory.");
        assertThat(InputFile.reason(new AccessDeniedException("p"))).isEqualTo("access is denied");
        assertThat(InputFile.reason(new FileSystemException("p", "", "No space left on device")))
                .isEqualTo("No space left on device");
    }

    @Test
    void a_test_manufacturer_signs_when_he_is_told_to() {
        build("2.0");

        CommandRun.of("firmware", "sign", file("p"), "--maker", "Acme", "--at", "2026-05-01")
                .endsWith(0);

        CommandRun.of("firmware", "inspect", file("p")).prints(", of 2026-05-01T00:00:00Z, ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --version=1.0 --battery=101 | --battery is 101. It has to be 0 to 100.
            --version=1.0 --battery=-3  | --battery is -3. It has to be 0 to 100.
            --version=1.0 --counter=-3  | --counter is -3. It has to be 0 to 9223372036854775807.
            --version=1.0 --policy=foo  | "foo" is none of newer-only, older-with-counter and any
            --version=                  | it is empty; leave the option out or give a text
            """)
    void a_phone_that_cannot_be_is_refused(String options, String sentence) {
        build("2.0");

        CommandRun.of(("firmware verify " + file("p") + " --model X1 --maker Acme " + options).split(" "))
                .endsWith(64)
                .printsError(sentence);
    }

    private void build(String version, String... more) {
        Stream<String> first = Stream.of(
                "firmware", "build", "--model", "X1", "--version", version, "--maker", "Acme", "--out", file("p"));
        CommandRun.of(Stream.concat(first, Stream.of(more)).toArray(String[]::new))
                .endsWith(0);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
