package dev.provost.conformance.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A page that the user names by {@code --out}. An existing one is replaced. */
final class OutputFile {

    private OutputFile() {}

    /**
     * The file, of which it is known before any work that it can be written.
     *
     * @throws CommandException when it is a folder, or its folder is missing or takes no file
     */
    static Path checked(Path file) {
        if (Files.isDirectory(file)) {
            throw new CommandException(file + " is a folder. Name a file by --out.");
        }
        Path folder = file.toAbsolutePath().normalize().resolveSibling("");
        if (!Files.isDirectory(folder)) {
            throw new CommandException("There is no folder %s for %s. Make it, or name another by --out."
                    .formatted(folder, file.getFileName()));
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new CommandException("%s must not be written. Name another file by --out.".formatted(file));
        }
        return file;
    }
}
