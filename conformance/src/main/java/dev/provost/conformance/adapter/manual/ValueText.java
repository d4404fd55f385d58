package dev.provost.conformance.adapter.manual;

import dev.provost.adapter.NodeValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Says values; what nobody can type is put into a file that can be uploaded. */
final class ValueText implements Function<NodeValue, String> {

    private static final int LONGEST = 120;

    private final Path folder;
    private int files;

    ValueText(Path folder) {
        this.folder = folder;
    }

    @Override
    public String apply(NodeValue value) {
        if (value.isInterior()) {
            return "a folder";
        }
        if (value.format().equals("null")) {
            return "nothing (format null)";
        }
        String kind = "(format " + value.format() + ", type " + value.type() + ")";
        String text = value.asText();
        boolean typed = value.octets().length <= LONGEST
                && !value.format().equals("bin")
                && text.chars().noneMatch(c -> Character.isISOControl(c) || c == 0xFFFD);
        return typed
                ? "\"" + text + "\" " + kind
                : "the " + value.octets().length + " octets in " + kept(value) + " " + kind;
    }

    private Path kept(NodeValue value) {
        try {
            Files.createDirectories(folder);
            return Files.write(
                    folder.resolve("value-" + ++files + (value.format().equals("bin") ? ".bin" : ".txt")),
                    value.octets());
        } catch (IOException e) {
            throw new UncheckedIOException("A value for the operator cannot be written: " + e.getMessage(), e);
        }
    }
}
