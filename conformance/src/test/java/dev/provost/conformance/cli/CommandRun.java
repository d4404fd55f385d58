package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One run of the command line, with what it printed. */
record CommandRun(int exitCode, String out, String err) {

    /** Runs the command line as a pipe would see it. */
    static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false);
        int exitCode = Program.on(console).execute(arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    CommandRun endsWith(int expected) {
        assertThat(exitCode).as("exit code, with errors: %s", err).isEqualTo(expected);
        return this;
    }

    CommandRun printsError(String expected) {
        assertThat(err).contains(expected).doesNotContain("\tat ", "Exception");
        return this;
    }

    CommandRun prints(String expected) {
        assertThat(out).contains(expected);
        return this;
    }
}
