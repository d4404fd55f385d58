package dev.provost.reports.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The directory that holds the reports of the latest run. */
final class OutputDirectory {

    private static final List<String> REPORTS = List.of(
            "results.json",
            "junit.xml",
            "index.html",
            "summary.md",
            "badge.svg",
            "transcripts",
            "allure-results",
            "allure-report");

    private OutputDirectory() {}

    /** Makes the directory and removes the reports of an earlier run, nothing else. */
    static void clear(Path directory) {
        make(directory);
        REPORTS.forEach(report -> delete(directory.resolve(report)));
    }

    /** Makes the directory unless it is there, and finds out whether it can be written. */
    static void prepare(Path directory) {
        make(directory);
        try {
            Files.delete(Files.createTempFile(directory, "provost", ".tmp"));
        } catch (IOException e) {
            throw unusable("write into", directory, e);
        }
    }

    static Path make(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw unusable("make", directory, e);
        }
    }

    private static UncheckedIOException unusable(String what, Path directory, IOException cause) {
        String reason = switch (cause) {
            case FileAlreadyExistsException e -> "there is a file of this name";
            case AccessDeniedException e -> "permission denied";
            default -> String.valueOf(cause.getMessage());
        };
        return new UncheckedIOException(
                "Cannot %s the directory %s: %s. Choose another with --out.".formatted(what, directory, reason), cause);
    }

    /** Removes a file or a directory with what it holds; links are removed, not followed. */
    private static void delete(Path path) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(path)) {
            for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the earlier " + path + ": " + e.getMessage(), e);
        }
    }
}
