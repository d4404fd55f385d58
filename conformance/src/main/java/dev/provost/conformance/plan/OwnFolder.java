package dev.provost.conformance.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the feature files in a folder of a user and in its folders. */
final class OwnFolder {

    private static final String ENDING = ".feature";
    private static final int DEEPEST = 10;
    private static final int MOST_FILES = 1_000;
    private static final int MOST_OCTETS = 1_000_000;

    private OwnFolder() {}

    /**
     * The feature files, in order of their names.
     *
     * @throws PlanException when there is no such folder, it holds no feature file, or too many or too long ones
     */
    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new PlanException(
                    "The features \"" + folder + "\" are no folder: name one that holds *.feature files.");
        }
        try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .limit(MOST_FILES + 1L)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new PlanException("The folder \"" + folder + "\" holds no *.feature file.");
            }
            if (files.size() > MOST_FILES) {
                throw new PlanException("The folder \"" + folder + "\" holds more than " + MOST_FILES
                        + " feature files: name a smaller one.");
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw new PlanException("The folder \"" + folder + "\" cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The octets of a file.
     *
     * @throws PlanException when it is too long or cannot be read
     */
    static byte[] octets(Path file) {
        try {
            if (Files.size(file) > MOST_OCTETS) {
                throw new PlanException(
                        file + ":1: The file has more than " + MOST_OCTETS + " octets: split it into smaller ones.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new PlanException("The feature file \"" + file + "\" cannot be read: " + e.getMessage(), e);
        }
    }
}
