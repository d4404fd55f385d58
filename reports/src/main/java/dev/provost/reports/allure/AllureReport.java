package dev.provost.reports.allure;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Generates {@code allure-report/index.html}, one self-contained page, from {@code allure-results/} in a child JVM. Needs
 * no network and sends nothing.
 */
public final class AllureReport {

    /** How long the generator may take before it is given up. */
    public static final Duration LIMIT = Duration.ofSeconds(90);

    private AllureReport() {}

    /**
     * Generates the report, replacing one that is there.
     *
     * @param results directory written by {@link AllureResults}
     * @param report directory to make
     * @param title title of the page
     * @return why there is no report, as a sentence; empty when it was made
     */
    public static Optional<String> generate(Path results, Path report, String title) {
        try {
            return generate(Commandline.ofUserCache(), results, report, title);
        } catch (IOException | IllegalStateException e) {
            return Optional.of(sentence(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(sentence("it was interrupted"));
        }
    }

    private static Optional<String> generate(Commandline commandline, Path results, Path report, String title)
            throws IOException, InterruptedException {
        Path home = commandline.home();
        Optional<String> trouble = new GeneratorProcess(home, LIMIT).run(results, report, title);
        if (trouble.isEmpty()) {
            Path page = report.resolve("index.html");
            // What is looked for is ASCII: octet by octet the page takes half the room and needs no decoding.
            String made = Files.readString(page, StandardCharsets.ISO_8859_1);
            AllureHistory.embeddedIn(made).writeTo(report);
            try (Writer out = Files.newBufferedWriter(page, StandardCharsets.ISO_8859_1)) {
                PageRepair.write(made, out);
            }
        }
        return trouble.map(AllureReport::sentence);
    }

    private static String sentence(String reason) {
        return "The Allure report was not made: " + reason + ". The other reports are complete.";
    }
}
