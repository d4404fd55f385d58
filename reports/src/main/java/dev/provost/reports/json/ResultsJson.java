package dev.provost.reports.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.provost.reports.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code results.json}; the same run always gives the same octets. */
public final class ResultsJson {

    private ResultsJson() {}

    /**
     * Writes the file, UTF-8 with line feeds.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public static void write(RunResult run, Path file) {
        DefaultIndenter twoBlanks = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(twoBlanks);
        printer.indentArraysWith(twoBlanks);
        try (JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(file))) {
            json.setPrettyPrinter(printer);
            new RunJson(json).write(run);
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
