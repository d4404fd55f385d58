package dev.provost.conformance.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Packages and images that are written: one of the same kind is replaced, any other file is left alone. */
final class FirmwareFile {

    private static final int OCTETS_OF_KIND = 8;

    private FirmwareFile() {}

    /**
     * Writes a file.
     *
     * @param option where the user named it
     * @param kind what it is, as in "update package"
     * @throws CommandException when it cannot be written, or there is another kind of file of that name
     */
    static void write(Path file, byte[] octets, String option, String kind) {
        if (Files.isDirectory(file)) {
            throw new CommandException(file + " is a folder. Name a file by " + option + ".");
        }
        if (Files.isRegularFile(file) && !isReplaceable(file, octets)) {
            throw new CommandException(
                    "There is a file %s already, and it is no %s. Name another by %s.".formatted(file, kind, option));
        }
        InputFile.write(file, octets);
    }

    private static boolean isReplaceable(Path file, byte[] octets) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] there = in.readNBytes(OCTETS_OF_KIND);
            return there.length == 0
                    || Arrays.equals(there, Arrays.copyOf(octets, Math.min(octets.length, OCTETS_OF_KIND)));
        } catch (IOException e) {
            throw new CommandException(file + " cannot be read: " + InputFile.reason(e) + ".", e);
        }
    }
}
