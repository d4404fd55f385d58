package dev.provost.conformance.target;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** Reads a target from what the user typed. Immutable; may be shared between threads. */
public final class TargetReader {

    private static final int MOST_OCTETS = 1 << 20;
    private static final int LONGEST = 1_000;

    private final Map<String, String> environment;

    /** A reader that expands <code>${NAME}</code> from the given variables, usually {@link System#getenv()}. */
    public TargetReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * The target that {@code argument} names: a URL with {@code http} or {@code https}, or else a YAML file of at most 1 MiB.
     *
     * @throws TargetException when it names none, or the file is wrong
     */
    public Target read(String argument) {
        if (argument.length() > LONGEST) {
            throw new TargetException("A text of %d characters is neither an address nor the name of a file."
                    .formatted(argument.length()));
        }
        if (argument.matches("[A-Za-z][A-Za-z0-9+.-]*://.*")) {
            return Target.of(DmAddress.parse(argument)
                    .orElseThrow(() -> new TargetException(
                            "\"%s\" is no address of a DM server. Give http://HOST/PATH, https://HOST/PATH or a YAML file."
                                    .formatted(argument))));
        }
        Source source = new Source(argument, environment);
        return TargetDocument.read(argument, YamlText.root(source, text(argument)));
    }

    private static String text(String argument) {
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
