package dev.provost.house;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the top of the checkout from wherever the tests run. */
final class Checkout {

    private Checkout() {}

    /** The folder that holds the start script. */
    static Path top() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("provost"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("The tests must run inside a checkout of Provost: no start script"
                        + " `provost` in " + Path.of("").toAbsolutePath() + " or above.");
            }
        }
        return folder;
    }
}
