package dev.provost.conformance.cli;

import picocli.CommandLine.Option;

/** The option {@code --help} for commands that have a {@code --version} of their own, and so not the standard pair. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean asked;
}
