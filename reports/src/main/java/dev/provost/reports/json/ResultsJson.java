package dev.provost.reports.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.provost.reports.RunResult;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
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
        try (Writer writer = Files.newBufferedWriter(file)) {
            write(run, writer);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** The contents of the file. */
    public static String text(RunResult run) {
        StringWriter text = new StringWriter();
        try {
            write(run, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot hold the results in memory: " + e.getMessage(), e);
        }
        return text.toString();
    }

    private static void write(RunResult run, Writer writer) throws IOException {
        DefaultIndenter twoBlanks = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(twoBlanks);
        printer.indentArraysWith(twoBlanks);
        try (JsonGenerator json = new JsonFactory().createGenerator(writer)) {
            json.setPrettyPrinter(printer);
            new RunJson(json).write(run);
            json.writeRaw('\n');
        }
    }
}
