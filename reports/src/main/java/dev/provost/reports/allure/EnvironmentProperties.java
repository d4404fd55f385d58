package dev.provost.reports.allure;

import dev.provost.reports.RunResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Collectors;

/** What the report shows as the environment of the run. */
final class EnvironmentProperties {

    private EnvironmentProperties() {}

    static String of(RunResult run) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("Provost", run.provost());
        properties.setProperty("Run", run.run());
        properties.setProperty("Seed", Long.toString(run.seed()));
        properties.setProperty("Suite", run.suite());
        properties.setProperty("Target", run.target().description());
        properties.setProperty("DM.endpoint", run.target().url());
        properties.setProperty("Server.identifier", run.target().serverId());
        properties.setProperty("DM.versions", String.join(", ", run.target().versions()));
        properties.setProperty("Encodings", String.join(", ", run.target().encodings()));
        properties.setProperty("Adapter", run.target().adapter());
        properties.setProperty("Defects", String.join(", ", run.target().defects()));
        properties.values().removeIf(""::equals);
        return withoutDate(properties);
    }

    /** Sorted and without the comment that carries the current date, so that a run always gives the same file. */
    private static String withoutDate(Properties properties) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        properties.store(written, null);
        return written.toString(StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
