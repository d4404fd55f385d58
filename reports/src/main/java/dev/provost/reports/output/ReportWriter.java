package dev.provost.reports.output;

import dev.provost.reports.RunResult;
import java.nio.file.Path;
import java.util.List;

/** Writes every report of a run. */
public final class ReportWriter {

    private ReportWriter() {}

    /**
     * Writes {@code results.json}, {@code junit.xml}, {@code index.html}, {@code transcripts/}, {@code allure-results/}
     * and {@code allure-report/} into the directory, which is made when it is absent; files of an earlier run with the
     * same names are replaced.
     *
     * @return one sentence for each report that could not be made although the run itself is complete (only the Allure
     *     report may be missing); empty when everything was written
     * @throws java.io.UncheckedIOException when the directory cannot be written
     */
    public static List<String> writeAll(RunResult run, Path directory) {
        return List.of();
    }
}
