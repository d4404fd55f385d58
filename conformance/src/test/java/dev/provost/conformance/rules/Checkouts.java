package dev.provost.conformance.rules;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the top of the checkout from wherever the tests run. */
final class Checkouts {

    private Checkouts() {}

    static Path top() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("simulator")) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }
}
