package dev.provost.conformance.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err progress and errors
 * @param live whether a person watches {@code err} on a terminal that can rewrite a line
 */
record Console(PrintWriter out, PrintWriter err, boolean live) {

    /** The console of this process; the start script says whether a person watches. */
    static Console ofProcess() {
        return new Console(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                "1".equals(System.getenv("PROVOST_TERMINAL")));
    }
}
