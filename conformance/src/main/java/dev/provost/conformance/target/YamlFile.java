package dev.provost.conformance.target;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The text of a file that the user names. */
final class YamlFile {

    private static final int MOST_OCTETS = 1 << 20;

    private YamlFile() {}

    static String text(String argument) {
        try {
            Path file = Path.of(argument);
            if (Files.isDirectory(file)) {
                throw new TargetException("\"%s\" is a folder. Name a YAML file in it.".formatted(argument));
            }
            if (!Files.isRegularFile(file)) {
                throw new TargetException(
                        "There is no file \"%s\". Give a YAML file, or an address that begins with http:// or https://."
                                .formatted(argument));
            }
            if (Files.size(file) > MOST_OCTETS) {
                throw new TargetException(
                        "%s is larger than %d octets, which no target file is.".formatted(argument, MOST_OCTETS));
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new TargetException(argument + " is not UTF-8. Save it in that encoding.");
        } catch (IOException | InvalidPathException e) {
            throw new TargetException("%s cannot be read: %s".formatted(argument, e.getMessage()));
        }
    }
}
