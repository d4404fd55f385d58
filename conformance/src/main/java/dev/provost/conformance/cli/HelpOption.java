package dev.provost.conformance.cli;

import picocli.CommandLine.Option;

/** {@code --help} of commands whose {@code --version} is that of something else than Provost. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean wanted;

    /** Whether help is all that is wanted. */
    boolean isWanted() {
        return wanted;
    }
}
