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

    /** The console of this process; it is live when it is a terminal. */
    static Console ofProcess() {
        String terminal = System.getenv("TERM");
        boolean capable = terminal != null && !terminal.equals("dumb");
        java.io.Console attached = System.console();
        return new Console(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                capable && attached != null && attached.isTerminal());
    }
}
