package dev.provost.conformance.target;

import java.util.Map;

/** Reads a target from what the user typed. Immutable. */
public final class TargetReader {

    private final Map<String, String> environment;

    /** A reader that expands <code>${NAME}</code> from the given variables, usually {@link System#getenv()}. */
    public TargetReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * The target that {@code argument} names: a URL with {@code http} or {@code https}, or else a YAML file.
     *
     * @throws TargetException when it names none
     */
    public Target read(String argument) {
        throw new UnsupportedOperationException("not yet: " + argument + environment.size());
    }
}
