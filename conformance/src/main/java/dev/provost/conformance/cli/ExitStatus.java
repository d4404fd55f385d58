package dev.provost.conformance.cli;

/** Exit codes that do not follow from verdicts. */
final class ExitStatus {

    /** All went well. */
    static final int OK = 0;

    /** A server deviates, or sessions failed. */
    static final int DEVIATION = 1;

    /** The environment or the configuration is at fault: server unreachable, file unreadable, port taken. */
    static final int ENVIRONMENT = 3;

    /** The command line was not understood. */
    static final int USAGE = 64;

    /** A fault of our own. */
    static final int INTERNAL = 70;

    /** The user wanted an end before there was a result. */
    static final int INTERRUPTED = 130;

    private ExitStatus() {}
}
