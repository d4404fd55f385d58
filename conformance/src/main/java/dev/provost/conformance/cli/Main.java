package dev.provost.conformance.cli;

/** Entry point of the program. */
public final class Main {

    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(Program.on(Console.ofProcess()).execute(arguments));
    }
}
