package dev.provost.conformance.cli;

import dev.provost.reports.Blame;
import dev.provost.reports.ExitCode;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.json.ResultsJson;
import dev.provost.reports.output.ReportWriter;
import dev.provost.reports.terminal.TerminalSummary;
import dev.provost.reports.text.VisibleText;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the reports on judged traffic and says the most important things.
 *
 * @param console where it says them
 * @param judging where the reports go, and in which form
 */
record ObservationOutput(Console console, JudgingOptions judging) {

    private static final int MOST = 10;

    /** Writes everything; returns the exit code. */
    int write(RunResult result) {
        ReportWriter.writeWithoutAllure(result, judging.out());
        List<String> summary = TerminalSummary.of(result, judging.out());
        if (judging.format() == ReportFormat.JSON) {
            console.out().print(ResultsJson.text(result));
            console.out().flush();
        }
        PrintWriter lines = judging.format() == ReportFormat.JSON ? console.err() : console.out();
        summary.subList(0, summary.size() - 1).forEach(lines::println);
        devices(result, lines);
        lines.println(summary.getLast());
        return ExitCode.of(result).code();
    }

    /** What devices do wrong without failing, each thing once. */
    private static void devices(RunResult result, PrintWriter lines) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (ScenarioResult scenario : result.scenarios()) {
            scenario.findings().stream()
                    .filter(f -> f.blame() == Blame.DEVICE)
                    .forEach(f -> seen.merge(f.requirement() + "  " + f.message(), 1, Integer::sum));
        }
        if (!seen.isEmpty()) {
            lines.println("What devices do otherwise than laid down (blame: device):");
        }
        seen.entrySet().stream().limit(MOST).forEach(each -> {
            String times = each.getValue() == 1 ? "" : " (" + each.getValue() + " times)";
            lines.println("  device  " + VisibleText.of(each.getKey()).replaceAll("\\R", " ") + times);
        });
        if (seen.size() > MOST) {
            lines.println("  ... " + (seen.size() - MOST) + " more in the report");
        }
    }
}
