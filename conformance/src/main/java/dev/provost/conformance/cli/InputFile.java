package dev.provost.conformance.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
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
            throw new CommandException(file + " cannot be read: " + reason(e) + ".", e);
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
        } catch (NoSuchFileException e) {
            throw new CommandException(
                    "There is no folder %s for the file %s. Make it first."
                            .formatted(file.getParent(), file.getFileName()),
                    e);
        } catch (IOException e) {
            throw new CommandException(file + " cannot be written: " + reason(e) + ".", e);
        }
    }

    /** What went wrong in words; exceptions of files often tell nothing but the file. */
    static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "access is denied";
            case FileSystemException failed when failed.getReason() != null -> failed.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
