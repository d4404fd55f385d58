package dev.provost.reports.terminal;

import dev.provost.reports.RunResult;
import java.nio.file.Path;
import java.util.List;

/** Renders the end of a run as a few lines of plain text. */
public final class TerminalSummary {

    private TerminalSummary() {}

    /** Counts, failing requirements with blame, and where the report is; lines without line ends. */
    public static List<String> of(RunResult run, Path directory) {
        return List.of();
    }
}
