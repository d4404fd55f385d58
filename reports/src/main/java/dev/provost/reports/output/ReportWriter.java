package dev.provost.reports.output;

import dev.provost.reports.RunResult;
import dev.provost.reports.Transcript;
import dev.provost.reports.allure.AllureHistory;
import dev.provost.reports.allure.AllureReport;
import dev.provost.reports.allure.AllureResults;
import dev.provost.reports.badge.Badge;
import dev.provost.reports.html.HtmlReport;
import dev.provost.reports.json.ResultsJson;
import dev.provost.reports.junit.JUnitXml;
import dev.provost.reports.markdown.MarkdownSummary;
import dev.provost.reports.pcapng.TranscriptCapture;
import dev.provost.reports.transcript.TranscriptText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes every report of a run. */
public final class ReportWriter {

    private final RunResult run;
    private final Path directory;
    private final AllureHistory history;

    private ReportWriter(RunResult run, Path directory) {
        this.run = run;
        this.directory = directory;
        this.history = AllureHistory.of(directory);
    }

    /**
     * Makes the directory when it is absent, so that a long run does not end without a place for its reports.
     *
     * @throws java.io.UncheckedIOException when it cannot be made or written; the message says why and what to do
     */
    public static void prepare(Path directory) {
        OutputDirectory.prepare(directory);
    }

    /**
     * Writes {@code results.json}, {@code junit.xml}, {@code index.html}, {@code summary.md}, {@code badge.svg}, {@code
     * transcripts/}, {@code allure-results/} and {@code allure-report/} into the directory, which is made when it is absent. Reports of an earlier run are
     * removed, other files are left alone; what the Allure report tells of earlier runs in the same directory is kept.
     *
     * @return one sentence for each report that could not be made although the run itself is complete (only the Allure
     *     report may be missing); empty when everything was written
     * @throws java.io.UncheckedIOException when the directory cannot be written
     */
    public static List<String> writeAll(RunResult run, Path directory) {
        ReportWriter writer = new ReportWriter(run, directory);
        OutputDirectory.clear(directory);
        // The generator of Allure is another process: both are made at the same time.
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<Optional<String>> allure = beside.submit(writer::writeAllure);
            try {
                writer.writeOwn();
                return allure.get().stream().toList();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.of("The Allure report was not made: it was interrupted. The other reports are complete.");
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } finally {
                beside.shutdownNow();
            }
        }
    }

    /** Writes the same without the two Allure directories, which take longest. */
    public static void writeWithoutAllure(RunResult run, Path directory) {
        OutputDirectory.clear(directory);
        new ReportWriter(run, directory).writeOwn();
    }

    private void writeOwn() {
        ResultsJson.write(run, directory.resolve("results.json"));
        JUnitXml.write(run, directory.resolve("junit.xml"));
        OutputDirectory.make(directory.resolve("transcripts"));
        run.transcripts().forEach(this::write);
        HtmlReport.write(run, directory.resolve("index.html"));
        MarkdownSummary.write(run, directory.resolve("summary.md"));
        Badge.write(run, directory.resolve("badge.svg"));
    }

    private void write(Transcript transcript) {
        TranscriptText.write(transcript, directory.resolve(transcript.textFile()));
        TranscriptCapture.write(transcript, directory.resolve(transcript.captureFile()));
    }

    private Optional<String> writeAllure() {
        Path results = OutputDirectory.make(directory.resolve("allure-results"));
        AllureResults.write(run, results, history);
        String title = "Provost: " + run.target().description();
        return AllureReport.generate(results, directory.resolve("allure-report"), title);
    }
}
