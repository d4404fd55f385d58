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
import java.util.Map;
import java.util.TreeMap;

/** Writes {@code allure-results/}: one result for each scenario run, with stable history ids. */
public final class AllureResults {

    private static final ObjectMapper JSON = AllureJson.mapper();

    private AllureResults() {}

    /**
     * Writes the files into an existing directory; files of an earlier run are not removed.
     *
     * @throws UncheckedIOException when a file cannot be written
     */
    public static void write(RunResult run, Path directory) {
        write(run, directory, AllureHistory.NONE);
    }

    /**
     * The same with what earlier runs have left, for trends.
     *
     * @throws UncheckedIOException when a file cannot be written
     */
    public static void write(RunResult run, Path directory, AllureHistory history) {
        history.writeTo(directory);
        AttachmentRoom room = new AttachmentRoom();
        try {
            Instant start = run.started();
            for (ScenarioResult scenario : run.scenarios()) {
                write(run, scenario, start, new Attachments(run.run() + "/" + scenario.key(), directory, room));
                start = start.plus(scenario.duration());
            }
            Files.write(directory.resolve("executor.json"), JSON.writeValueAsBytes(executor(run, history)));
            Files.write(directory.resolve("categories.json"), JSON.writeValueAsBytes(Category.all()));
            Files.writeString(
                    directory.resolve("environment.properties"),
                    EnvironmentProperties.of(run),
                    StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write Allure results into " + directory + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> executor(RunResult run, AllureHistory history) {
        long number = history.nextRun();
        return new TreeMap<>(Map.of(
                "name",
                "Provost " + run.provost(),
                "type",
                "provost",
                "buildOrder",
                number,
                "buildName",
                "run " + number + ", " + run.run()));
    }

    private static void write(RunResult run, ScenarioResult scenario, Instant start, Attachments attachments)
            throws IOException {
        TestResult result = new ScenarioMapping(run, scenario).at(start);
        result.setAttachments(attachments.of(scenario));
        attachments.writeBeside(result.getUuid() + "-result.json", JSON.writeValueAsBytes(result));
    }
}
