package dev.provost.reports.allure;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The report generator in a JVM of its own, the same Java that runs Provost.
 *
 * @param home unpacked generator
 * @param limit when it is given up
 */
record GeneratorProcess(Path home, Duration limit) {

    private static final int LOG_SHOWN = 300;

    /** Runs it to its end; the answer says why it failed. */
    Optional<String> run(Path results, Path report, String title) throws IOException, InterruptedException {
        Path log = Files.createTempFile("provost-allure", ".log");
        try {
            Process process = builder(results, report, title)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return outcome(process, log);
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private Optional<String> outcome(Process process, Path log) throws IOException, InterruptedException {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of("the generator did not end within " + limit.toSeconds() + " s");
            }
        } finally {
            process.destroyForcibly();
        }
        return process.exitValue() == 0
                ? Optional.empty()
                : Optional.of("the generator ended with code " + process.exitValue() + ": " + firstWords(log));
    }

    private ProcessBuilder builder(Path results, Path report, String title) {
        String classPath = home.resolve("lib") + File.separator + "*" + File.pathSeparator + home.resolve("lib/config");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                "io.qameta.allure.CommandLine",
                "generate",
                results.toString(),
                "-o",
                report.toString(),
                "--single-file",
                "--clean",
                "--lang",
                "en",
                "--report-name",
                title));
        builder.environment().put("ALLURE_NO_ANALYTICS", "true");
        builder.environment().put("APP_HOME", home.toString());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder;
    }

    private static String firstWords(Path log) throws IOException {
        String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        String words = text.strip().replaceAll("\\s+", " ");
        return words.substring(0, Math.min(LOG_SHOWN, words.length()));
    }
}
