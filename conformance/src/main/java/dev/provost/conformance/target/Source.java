package dev.provost.conformance.target;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the text of a target comes from.
 *
 * @param file the file as the user typed it
 * @param environment the variables that <code>${NAME}</code> stands for
 */
record Source(String file, Map<String, String> environment) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    private static final int LONGEST = 500;

    /** Where the file stands; paths in it start there. */
    Path folder() {
        return Optional.ofNullable(Path.of(file).toAbsolutePath().getParent()).orElseGet(() -> Path.of(""));
    }

    /** An error at a line, counted from 1. */
    TargetException error(int line, String message) {
        String shown = message.length() > LONGEST ? message.substring(0, LONGEST) + "..." : message;
        return new TargetException("%s:%d: %s".formatted(file, line, shown));
    }

    /** The text with all variables replaced. */
    String expand(int line, String path, String text) {
        return VARIABLE.matcher(text).replaceAll(match -> {
            String value = environment.get(match.group(1));
            if (value == null) {
                throw error(
                        line,
                        "%s needs the environment variable %s, which is not set. Set it, or write the value instead."
                                .formatted(path, match.group(1)));
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
