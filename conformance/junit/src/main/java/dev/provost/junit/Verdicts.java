package dev.provost.junit;

import dev.provost.conformance.run.ServerUnderTest;
import dev.provost.reports.Finding;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.ShellWords;
import dev.provost.reports.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Turns the result of a scenario into what JUnit makes of it. */
final class Verdicts {

    private Verdicts() {}

    /**
     * Returns when all is well.
     *
     * @throws AssertionFailedError when the server deviates, or something broke
     * @throws TestAbortedException when nothing can be said
     */
    static void check(ScenarioResult result, ServerUnderTest server, Path reports) {
        switch (result.verdict()) {
            case PASS, WARN -> {}
            case NOT_APPLICABLE, INCONCLUSIVE ->
                throw new TestAbortedException(result.verdict().label() + ": " + result.reason());
            case FAIL -> throw failure(result, server, reports);
            case ERROR ->
                throw new AssertionFailedError("This is no verdict on the server. %s (blame: %s)\nagain: %s"
                        .formatted(result.reason(), result.blame().key(), again(result, server)));
        }
    }

    private static AssertionFailedError failure(ScenarioResult result, ServerUnderTest server, Path reports) {
        List<Finding> failures = result.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .toList();
        StringBuilder message = new StringBuilder();
        failures.forEach(finding ->
                message.append("%s (%s): %s\n".formatted(finding.requirement(), finding.level(), finding.message())));
        if (failures.isEmpty()) {
            message.append(result.reason()).append('\n');
        }
        message.append("report: ").append(reports.resolve("index.html")).append('\n');
        message.append("again: ").append(again(result, server));
        return failures.isEmpty()
                ? new AssertionFailedError(message.toString())
                : new AssertionFailedError(
                        message.toString(),
                        failures.getFirst().expected(),
                        failures.getFirst().actual());
    }

    private static String again(ScenarioResult result, ServerUnderTest server) {
        return "provost run " + ShellWords.quoted(server.argument()) + " --replay "
                + ShellWords.quoted(result.replay());
    }
}
