package dev.provost.conformance.cli;

import dev.provost.conformance.target.Target;
import dev.provost.conformance.target.TargetReader;
import java.util.Optional;

/**
 * TARGET as the user typed it: the URL of a DM endpoint, or a YAML file. Read as {@code provost run} reads it.
 *
 * @param text what was typed
 */
record TargetArgument(String text) {

    /**
     * The target.
     *
     * @throws dev.provost.conformance.target.TargetException when the text names none, or the file describes none well
     */
    Target read() {
        Target target = new TargetReader(System.getenv()).read(text);
        if (target.container().isPresent()) {
            throw new CommandException(
                    "%s describes a server in a container, which `provost run` starts for itself. Start the server yourself, and give its URL."
                            .formatted(text));
        }
        return target;
    }

    /** The server identifier, where a file gives one. */
    Optional<String> serverId(Target read) {
        return Optional.of(read.serverId()).filter(id -> !text.contains("://"));
    }
}
