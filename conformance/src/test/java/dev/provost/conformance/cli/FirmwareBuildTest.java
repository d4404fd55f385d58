package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.fixtures.firmware.NamedPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code provost firmware build} takes, and what it says of what it cannot take. */
class FirmwareBuildTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_packages_of_the_shelf_are_listed_without_any_other_option() {
        assertThat(CommandRun.of("firmware", "build", "--named", "list")
                        .endsWith(0)
                        .out()
                        .lines())
                .hasSize(NamedPackage.values().length)
                .contains(
                        "wrong-model            a phone reports 403 (firmware update package does not match the device)");
    }

    @Test
    void a_model_is_needed_for_everything_else() {
        CommandRun.of("firmware", "build", "--version", "2.0", "--out", file("p"))
                .endsWith(64)
                .printsError("provost: Which model is it for? Name it by --model.")
                .printsError("`provost help firmware build` explains");
    }

    @ParameterizedTest
    @CsvSource({
        "--version, 9",
        "--image, x.bin",
        "--from, x.bin",
        "--health, hangs",
        "--counter, 2",
        "--set, a=b",
        "--key, k.pem"
    })
    void what_a_package_of_the_shelf_does_not_heed_is_refused(String option, String value) {
        CommandRun.of(
                        "firmware",
                        "build",
                        "--named",
                        "wrong-model",
                        "--model",
                        "X1",
                        "--from-version",
                        "1",
                        "--maker",
                        "Acme",
                        "--out",
                        file("p"),
                        option,
                        value)
                .endsWith(64)
                .printsError(
                        "provost: --named says what is in the package, and " + option + " too. Leave one of them out.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_delta_between_an_image_and_itself_is_refused() {
        String same = "provost: The old and the new image are the same, octet by octet, so there is nothing to update."
                + " Name two versions, or two images.";
        build("--version", "2.0", "--save-image", file("new.img")).endsWith(0);

        build("--image", file("new.img"), "--from", file("new.img")).endsWith(3).printsError(same);
        build("--version", "2.0", "--from", file("new.img")).endsWith(3).printsError(same);
        build("--version", "2.0", "--from-version", "2.0").endsWith(3).printsError(same);
    }

    @Test
    void content_that_did_not_change_may_have_a_new_version() throws IOException {
        Files.writeString(folder.resolve("content.bin"), "The same content. ".repeat(100));

        build(
                        "--version",
                        "2.0",
                        "--image",
                        file("content.bin"),
                        "--from",
                        file("content.bin"),
                        "--from-version",
                        "1.0")
                .endsWith(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --version | 3.3.0 | 2.0
            --target  | radio | system
            --counter | 7     | 1
            --health  | hangs | boots
            """)
    void an_option_that_denies_the_header_of_the_new_image_is_refused(String option, String said, String found) {
        build("--version", "2.0", "--save-image", file("new.img")).endsWith(0);

        build("--image", file("new.img"), option, said)
                .endsWith(3)
                .printsError(
                        "provost: %s says \"%s\" by its image header, and %s says \"%s\". Correct the option, or name another image."
                                .formatted(file("new.img"), found, option, said));
    }

    @Test
    void an_option_that_denies_the_header_of_the_old_image_is_refused() {
        build("--version", "1.0", "--save-image", file("old.img")).endsWith(0);

        build("--version", "2.0", "--from", file("old.img"), "--from-version", "1.1")
                .endsWith(3)
                .printsError("old.img says \"1.0\" by its image header, and --from-version says \"1.1\".");
        CommandRun.of(
                        "firmware",
                        "build",
                        "--model",
                        "X2",
                        "--version",
                        "2",
                        "--from",
                        file("old.img"),
                        "--out",
                        file("p"))
                .endsWith(3)
                .printsError("old.img says \"X1\" by its image header, and --model says \"X2\".");
        build("--version", "2.0", "--from", file("old.img"), "--target", "radio")
                .endsWith(3)
                .printsError("old.img says \"system\" by its image header, and --target says \"radio\".");
    }

    @Test
    void images_of_two_parts_make_no_delta() {
        build("--version", "1.0", "--target", "radio", "--save-image", file("radio.img"))
                .endsWith(0);

        build("--version", "2.0", "--from", file("radio.img"))
                .endsWith(3)
                .printsError("The old image is for the radio, the new one for the system.");
    }

    @Test
    void a_length_is_for_images_that_are_made() throws IOException {
        Files.writeString(folder.resolve("content.bin"), "Content. ".repeat(100));

        build("--version", "2.0", "--image", file("content.bin"), "--octets", "2M")
                .endsWith(3)
                .printsError("--octets is the length of images that are made, and " + file("content.bin")
                        + " has its own. Leave --octets out.");
    }

    @Test
    void a_package_is_no_image() {
        build("--version", "2.0").endsWith(0);

        build("--version", "2.0", "--image", file("p"))
                .endsWith(3)
                .printsError(file("p") + " is an update package, no image. Name an image.");
    }

    @Test
    void an_image_that_was_cut_off_is_named() throws IOException {
        build("--version", "2.0", "--save-image", file("new.img")).endsWith(0);
        byte[] whole = Files.readAllBytes(folder.resolve("new.img"));
        Files.write(folder.resolve("cut.img"), Arrays.copyOf(whole, 9000));

        build("--image", file("cut.img"))
                .endsWith(3)
                .printsError(file("cut.img")
                        + " cannot be used. The content of the firmware image 2.0 is not what its header says.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-radio", "no_radio", "NO_RADIO"})
    void words_are_those_of_the_manifest(String word) {
        build("--version", "2.0", "--health", word).endsWith(0);

        CommandRun.of("firmware", "inspect", file("p"), "--manifest")
                .endsWith(0)
                .prints("\nhealth: no-radio\n");
    }

    @Test
    void an_unknown_word_names_those_that_there_are() {
        build("--version", "2.0", "--health", "ill")
                .endsWith(64)
                .printsError(
                        "Invalid value for option '--health': \"ill\" is none of boots, crashes, hangs and no-radio");
        build("--version", "2.0", "--target", "all").endsWith(64).printsError("\"all\" is none of system and radio");
    }

    private CommandRun build(String... options) {
        Stream<String> first = Stream.of("firmware", "build", "--model", "X1", "--maker", "Acme", "--out", file("p"));
        return CommandRun.of(Stream.concat(first, Stream.of(options)).toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
