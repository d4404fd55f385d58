package dev.provost.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceFilesTest {

    private static final int MOST_LINES = 400;
    private static final int MEDIAN_LINES = 100;

    @Test
    void no_source_file_is_longer_than_four_hundred_lines() throws IOException {
        assertThat(sources())
                .filteredOn(file -> lines(file) > MOST_LINES)
                .as("files that want to be split")
                .isEmpty();
    }

    @Test
    void half_of_the_source_files_fit_two_screens() throws IOException {
        List<Long> sizes =
                sources().stream().map(SourceFilesTest::lines).sorted().toList();

        assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(MEDIAN_LINES);
    }

    @Test
    void the_reading_of_the_checkout_finds_every_module() throws IOException {
        Path top = Checkout.top();

        assertThat(sources())
                .extracting(file -> top.relativize(file).getName(0).toString())
                .contains("simulator", "conformance", "fixtures", "reports");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Checkout.top())) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
