package dev.provost.reports.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.reports.sample.SmallRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {

    private static final String[] OWN = {
        "badge.svg",
        "index.html",
        "junit.xml",
        "results.json",
        "summary.md",
        "transcripts/PROV-001.wbxml-1.2-md5.pcapng",
        "transcripts/PROV-001.wbxml-1.2-md5.txt"
    };

    @TempDir
    private Path directory;

    @Test
    void one_call_writes_every_report() throws IOException {
        assertThat(ReportWriter.writeAll(SmallRun.result(), directory.resolve("out")))
                .isEmpty();

        assertThat(files("out")).contains(OWN).contains("allure-report/index.html", "allure-results/categories.json");
    }

    @Test
    void without_allure_only_our_own_reports_are_written() throws IOException {
        ReportWriter.writeWithoutAllure(SmallRun.result(), directory.resolve("out"));

        assertThat(files("out")).containsExactly(OWN);
    }

    @Test
    void reports_of_an_earlier_run_go_and_other_files_stay() throws IOException {
        Path old =
                Files.createDirectories(directory.resolve("out/allure-results")).resolve("old-result.json");
        Files.writeString(old, "{}");
        Files.writeString(directory.resolve("out/notes.txt"), "mine");

        ReportWriter.writeWithoutAllure(SmallRun.result(), directory.resolve("out"));

        assertThat(old).doesNotExist();
        assertThat(directory.resolve("out/notes.txt")).hasContent("mine");
    }

    @Test
    void a_link_is_removed_and_not_followed() throws IOException {
        Path outside = Files.createDirectory(directory.resolve("outside"));
        Files.writeString(outside.resolve("keep.txt"), "keep");
        Files.createDirectory(directory.resolve("out"));
        Files.createSymbolicLink(directory.resolve("out/transcripts"), outside);

        ReportWriter.writeWithoutAllure(SmallRun.result(), directory.resolve("out"));

        assertThat(outside.resolve("keep.txt")).exists();
        assertThat(outside.resolve("PROV-001.wbxml-1.2-md5.txt")).doesNotExist();
    }

    @Test
    void a_directory_that_cannot_be_made_is_named_with_what_to_do() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> ReportWriter.writeAll(SmallRun.result(), file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("Cannot make the directory " + file)
                .hasMessageEndingWith("Choose another with --out.");
    }

    private List<String> files(String folder) throws IOException {
        Path root = directory.resolve(folder);
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
