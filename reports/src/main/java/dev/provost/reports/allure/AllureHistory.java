package dev.provost.reports.allure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the reports of earlier runs leave to the next one: trends, and how each scenario ended before. Immutable.
 *
 * @param files the files of the folder {@code history}, by name
 */
public record AllureHistory(Map<String, byte[]> files) {

    /** No earlier run. */
    public static final AllureHistory NONE = new AllureHistory(Map.of());

    private static final String FOLDER = "history";
    private static final String TREND = "history-trend.json";
    private static final List<String> NAMES =
            List.of("history.json", TREND, "duration-trend.json", "categories-trend.json", "retry-trend.json");
    private static final long LARGEST = 16L << 20;
    private static final Pattern EMBEDDED = Pattern.compile("d\\('history/([a-z-]+\\.json)','([A-Za-z0-9+/=]*)'\\)");
    private static final ObjectMapper JSON = new ObjectMapper();

    public AllureHistory {
        files = Map.copyOf(files);
    }

    /**
     * What an output directory holds of earlier runs, in {@code allure-report/history} or, when no report could be made,
     * in {@code allure-results/history}. What is larger than 16 MiB or no JSON is passed over.
     */
    public static AllureHistory of(Path directory) {
        AllureHistory made = read(directory.resolve("allure-report").resolve(FOLDER));
        return made.files.isEmpty() ? read(directory.resolve("allure-results").resolve(FOLDER)) : made;
    }

    /** What a generated page has in it, to be kept for the next run. */
    static AllureHistory embeddedIn(String page) {
        Map<String, byte[]> files = new TreeMap<>();
        Matcher found = EMBEDDED.matcher(page);
        while (found.find()) {
            if (NAMES.contains(found.group(1))) {
                files.put(found.group(1), Base64.getDecoder().decode(found.group(2)));
            }
        }
        return new AllureHistory(files);
    }

    /**
     * Writes the folder {@code history} into {@code allure-results/} or {@code allure-report/}, unless there is nothing.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public void writeTo(Path parent) {
        try {
            if (!files.isEmpty()) {
                Path folder = Files.createDirectories(parent.resolve(FOLDER));
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Files.write(folder.resolve(file.getKey()), file.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the history in " + parent + ": " + e.getMessage(), e);
        }
    }

    /** The number of the next run: one more than the last one that is known, else 1. */
    long nextRun() {
        byte[] trend = files.getOrDefault(TREND, "[]".getBytes(StandardCharsets.UTF_8));
        try {
            long last = 0;
            for (JsonNode run : JSON.readTree(trend)) {
                last = Math.max(last, run.path("buildOrder").asLong(0));
            }
            return last + 1;
        } catch (IOException e) {
            return 1;
        }
    }

    private static AllureHistory read(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : NAMES) {
            Path file = folder.resolve(name);
            try {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LARGEST) {
                    byte[] octets = Files.readAllBytes(file);
                    JSON.readTree(octets);
                    files.put(name, octets);
                }
            } catch (JsonProcessingException broken) {
                // A broken file is worth less than a report without it.
                files.remove(name);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
            }
        }
        return new AllureHistory(files);
    }
}
