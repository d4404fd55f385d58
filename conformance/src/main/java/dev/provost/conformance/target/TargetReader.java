package dev.provost.conformance.target;

import java.util.Map;

/** Reads a target from what the user typed. Immutable; may be shared between threads. */
public final class TargetReader {

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
        return TargetDocument.read(argument, YamlText.root(source, YamlFile.text(argument)));
    }
}
