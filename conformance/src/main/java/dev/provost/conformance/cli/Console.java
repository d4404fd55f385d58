package dev.provost.conformance.cli;

import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes, and where a person answers.
 *
 * @param out results
 * @param err progress and errors
 * @param live whether a person watches {@code err} on a terminal that can rewrite a line
 * @param in what is typed, or comes from a pipe
 * @param keyboard whether a person types it
 */
record Console(PrintWriter out, PrintWriter err, boolean live, Reader in, boolean keyboard) {

    /** A console where nobody answers. */
    Console(PrintWriter out, PrintWriter err, boolean live) {
        this(out, err, live, Reader.nullReader(), false);
    }

    /** The console of this process; the start script says whether a person watches. */
    static Console ofProcess() {
        return new Console(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                "1".equals(System.getenv("PROVOST_TERMINAL")),
                new InputStreamReader(System.in, StandardCharsets.UTF_8),
                "1".equals(System.getenv("PROVOST_KEYBOARD")));
    }
}
