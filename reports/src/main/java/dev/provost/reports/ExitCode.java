package dev.provost.reports;

/** How the process ends, for scripts. */
public enum ExitCode {
    /** Nothing required failed. */
    SUCCESS(0),
    /** The server deviates from a requirement, or the baseline is stale. */
    DEVIATION(1),
    /** Nothing failed, but something required is inconclusive, or nothing at all was examined. */
    INCONCLUSIVE(2),
    /** Environment or configuration: server unreachable or gone, account refused, adapter broken. */
    ENVIRONMENT(3),
    /** Wrong use of the command. */
    USAGE(64),
    /** A fault of our own. */
    INTERNAL(70);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number handed to the operating system. */
    public int code() {
        return code;
    }

    /**
     * The exit code of a finished run: the first that applies of deviation, environment, internal, inconclusive and
     * success. A server that stopped answering and did not come back is a matter of the environment; one that came back
     * leaves the run inconclusive at best. Only what is required counts: a deviation from a recommendation alone, or one that the baseline excuses,
     * ends in success.
     */
    public static ExitCode of(RunResult run) {
        return new ExitCodeRules(run).exitCode();
    }
}
