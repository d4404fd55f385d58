package dev.provost.conformance.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files that the user names. */
final class InputFile {

    private static final int LARGEST = 16 << 20;

    private InputFile() {}

    /**
     * The octets of a file.
     *
     * @throws CommandException when it cannot be read, is empty or has more than 16 MiB
     */
    static byte[] read(Path file) {
        if (Files.isDirectory(file)) {
            throw new CommandException(file + " is a folder. Name a file.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] octets = in.readNBytes(LARGEST + 1);
            if (octets.length > LARGEST) {
                throw new CommandException(file + " has more than 16 MiB, which no message has.");
            }
            if (octets.length == 0) {
                throw new CommandException(file + " is empty. Name a file with a message.");
            }
            return octets;
        } catch (NoSuchFileException e) {
            throw new CommandException("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new CommandException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Writes a file.
     *
     * @throws CommandException when it cannot be written
     */
    static void write(Path file, byte[] octets) {
        try {
            Files.write(file, octets);
        } catch (IOException e) {
            throw new CommandException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
