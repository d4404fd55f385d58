package dev.provost.conformance.cli;

/** What a run prints on standard output when it is over. */
enum ReportFormat {
    /** A few lines for people. */
    TEXT,
    /** The same document as {@code results.json}. */
    JSON
}
