package dev.provost.conformance.cli;

import picocli.CommandLine.Option;

/** The option that says whether people or programs read what a command prints. */
final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "What is printed: text or json (${DEFAULT-VALUE}).")
    private ReportFormat format = ReportFormat.TEXT;

    /** Whether programs do. */
    boolean isJson() {
        return format == ReportFormat.JSON;
    }
}
