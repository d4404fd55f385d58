package dev.provost.reports.html;

import dev.provost.reports.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code index.html}; the same run always gives the same octets. */
public final class HtmlReport {

    private HtmlReport() {}

    /**
     * Writes the page, UTF-8. Its links to transcripts and other reports are relative to its folder.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public static void write(RunResult run, Path file) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            Templates.named("page").execute(PageView.of(run), writer);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
