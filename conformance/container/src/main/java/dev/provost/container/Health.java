package dev.provost.container;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** How a server in a container shows that it is ready. */
public sealed interface Health {

    /**
     * It answers a GET.
     *
     * @param path path with a leading slash
     * @param status the status that counts; without one any answer does
     */
    record Answer(String path, OptionalInt status) implements Health {
        public Answer {
            if (!path.startsWith("/")) {
                throw new IllegalArgumentException("A path begins with a slash, not as \"" + path + "\".");
            }
        }
    }

    /**
     * It writes a line to its standard output or error.
     *
     * @param pattern what is found in the output
     */
    record Output(Pattern pattern) implements Health {}

    /** What is waited for, as the object of a sentence. */
    default String words() {
        return switch (this) {
            case Answer(String path, OptionalInt status) ->
                (status.isPresent() ? "HTTP " + status.getAsInt() : "any answer") + " at " + path;
            case Output(Pattern pattern) -> "\"" + pattern + "\" in its output";
        };
    }
}
