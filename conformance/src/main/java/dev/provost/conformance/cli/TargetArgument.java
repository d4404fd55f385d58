package dev.provost.conformance.cli;

import dev.provost.conformance.target.Target;
import dev.provost.conformance.target.TargetReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;

/**
 * TARGET as the user typed it: the URL of a DM endpoint, or a YAML file.
 *
 * @param text what was typed
 * @param url the URL, unless it is a file
 */
record TargetArgument(String text, Optional<URI> url) {

    /** Whether it is a file. */
    boolean isFile() {
        return url.isEmpty();
    }

    /**
     * The target.
     *
     * @throws dev.provost.conformance.target.TargetException when the file does not describe one well
     */
    Target read() {
        Target target = url.map(Target::of).orElseGet(() -> new TargetReader(System.getenv()).read(text));
        if (target.container().isPresent()) {
            throw new CommandException(
                    "%s describes a server in a container, which `provost run` starts for itself. Start the server yourself, and give its URL."
                            .formatted(text));
        }
        return target;
    }

    /** The server identifier, where a file gives one. */
    Optional<String> serverId(Target read) {
        return Optional.of(read.serverId()).filter(id -> isFile());
    }

    /** Takes what is no file for a URL. */
    static final class Converter implements ITypeConverter<TargetArgument> {

        @Override
        public TargetArgument convert(String text) {
            return isFile(text)
                    ? new TargetArgument(text, Optional.empty())
                    : new TargetArgument(text, Optional.of(new DmUrl().convert(text)));
        }

        private static boolean isFile(String text) {
            try {
                return !text.contains("://") && (text.matches(".*\\.ya?ml") || Files.isRegularFile(Path.of(text)));
            } catch (InvalidPathException e) {
                return false;
            }
        }
    }
}
