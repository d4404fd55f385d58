package dev.provost.reports.allure;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Writes {@code allure-results/}: one result for each scenario run, with stable history ids. */
public final class AllureResults {

    private static final ObjectMapper JSON = AllureJson.mapper();

    /** Octets of attachments in all: the generator puts every one of them into one page. */
    private static final long MOST_OCTETS = 64L << 20;

    private static final long LEAST_SHARE = 32L << 10;

    private AllureResults() {}

    /**
     * Writes the files into an existing directory; files of an earlier run are not removed. Where the evidence of a run is
     * larger than its share of what one page can hold, the result names the file in place of an attachment.
     *
     * @throws UncheckedIOException when a file cannot be written
     */
    public static void write(RunResult run, Path directory) {
        try {
            Instant start = run.started();
            long share = Math.max(
                    LEAST_SHARE, MOST_OCTETS / Math.max(1, run.scenarios().size()));
            for (ScenarioResult scenario : run.scenarios()) {
                write(run, scenario, start, directory, share);
                start = start.plus(scenario.duration());
            }
            Files.write(directory.resolve("categories.json"), JSON.writeValueAsBytes(Category.all()));
            Files.writeString(
                    directory.resolve("environment.properties"),
                    EnvironmentProperties.of(run),
                    StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write Allure results into " + directory + ": " + e.getMessage(), e);
        }
    }

    private static void write(RunResult run, ScenarioResult scenario, Instant start, Path directory, long share)
            throws IOException {
        Attachments attachments = new Attachments(run.run() + "/" + scenario.key(), directory, share);
        TestResult result = new ScenarioMapping(run, scenario).at(start);
        result.setAttachments(attachments.of(scenario));
        Files.write(directory.resolve(result.getUuid() + "-result.json"), JSON.writeValueAsBytes(result));
    }
}
