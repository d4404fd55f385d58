package dev.provost.reports.junit;

import dev.provost.reports.Attempt;
import dev.provost.reports.Finding;
import dev.provost.reports.KnownDeviation;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Transcript;
import dev.provost.reports.Verdict;
import dev.provost.reports.text.CourseText;
import dev.provost.reports.text.DurationText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** One scenario run as a test case. */
final class TestCase {

    private final RunResult run;
    private final ScenarioResult scenario;

    private final String folder;

    /**
     * A test case.
     *
     * @param folder where the reports are, with a slash at its end, as seen from where Provost was started
     */
    TestCase(RunResult run, ScenarioResult scenario, String folder) {
        this.run = run;
        this.scenario = scenario;
        this.folder = folder;
    }

    void writeTo(Tags xml) throws XMLStreamException {
        xml.open("testcase");
        xml.attribute("classname", scenario.feature().replace('.', '-'));
        xml.attribute(
                "name",
                scenario.id() + " " + scenario.title() + " ["
                        + scenario.configuration().label() + "]");
        xml.attribute("time", JUnitXml.seconds(DurationText.seconds(scenario.duration())));
        switch (Outcome.of(run, scenario)) {
            case PASSED -> tries(xml, "flakyFailure");
            case FAILURE -> {
                problem(xml, "failure");
                tries(xml, scenario.isFlaky() ? "flakyFailure" : "rerunFailure");
            }
            case ERROR -> {
                problem(xml, "error");
                tries(xml, scenario.isFlaky() ? "flakyError" : "rerunError");
            }
            case SKIPPED -> {
                tries(xml, "flakyFailure");
                skipped(xml);
            }
        }
        output(xml);
        xml.end();
    }

    private void problem(Tags xml, String element) throws XMLStreamException {
        xml.open(element);
        xml.attribute("type", scenario.blame().key());
        xml.attribute("message", scenario.reason());
        xml.text(String.join("\n", details()));
        xml.end();
    }

    /**
     * Tries of the run that went wrong, as Surefire writes them: of a steady result those after the first, which is the
     * result itself; of an unsteady one all of them.
     */
    private void tries(Tags xml, String element) throws XMLStreamException {
        List<Attempt> wrong = scenario.attempts().stream()
                .filter(attempt -> !attempt.isCalm())
                .toList();
        boolean again = element.startsWith("rerun");
        if (!again && !scenario.isFlaky()) {
            return;
        }
        for (Attempt attempt : again ? wrong.subList(Math.min(1, wrong.size()), wrong.size()) : wrong) {
            xml.open(element);
            xml.attribute("type", attempt.blame().key());
            xml.attribute("message", attempt.reason());
            xml.open("stackTrace");
            xml.text(attempt.reason());
            xml.end();
            xml.end();
        }
    }

    private void skipped(Tags xml) throws XMLStreamException {
        Optional<String> known =
                run.baseline().excuseFor(scenario).map(KnownDeviation::reason).map("known deviation: "::concat);
        xml.open("skipped");
        xml.attribute("message", known.orElseGet(() -> scenario.verdict().label() + ": " + scenario.reason()));
        xml.end();
    }

    private List<String> details() {
        List<String> lines = new ArrayList<>();
        lines.add(scenario.reason());
        for (Finding finding : scenario.findings()) {
            if (finding.verdict() != Verdict.PASS) {
                lines.add("");
                lines.addAll(details(finding));
            }
        }
        return lines;
    }

    private static List<String> details(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(finding.requirement() + " (" + finding.level() + ", "
                + finding.verdict().key() + ", blame: " + finding.blame().key() + "): " + finding.message());
        if (!finding.expected().isEmpty() || !finding.actual().isEmpty()) {
            lines.add("  expected: " + finding.expected());
            lines.add("  actual:   " + finding.actual());
        }
        finding.transcript()
                .map(Transcript::textFile)
                .ifPresent(file -> lines.add("  evidence: " + file
                        + (finding.messageIndex().isPresent()
                                ? " #" + finding.messageIndex().getAsInt()
                                : "")));
        return lines;
    }

    /** Only we attach files. */
    private static String harmless(String said) {
        return said.replace("[[ATTACHMENT", "[ [ATTACHMENT");
    }

    private void output(Tags xml) throws XMLStreamException {
        List<String> lines = new ArrayList<>();
        if (scenario.verdict() == Verdict.WARN) {
            lines.add(harmless("warning: " + scenario.reason()));
        }
        if (!scenario.alternative().isEmpty()) {
            lines.add(harmless("seen: " + scenario.alternative()));
        }
        scenario.transcripts().forEach(transcript -> lines.add("transcript: " + transcript.textFile()));
        if (scenario.verdict() != Verdict.PASS) {
            scenario.transcripts()
                    .forEach(transcript -> lines.add("[[ATTACHMENT|" + folder + transcript.textFile() + "]]"));
        }
        if (scenario.isFlaky()) {
            lines.add("flaky: " + CourseText.tries(scenario));
        }
        String replay = run.replayCommand(scenario);
        if (!replay.isEmpty()) {
            lines.add("again: " + replay);
        }
        if (!lines.isEmpty()) {
            xml.open("system-out");
            xml.text(String.join("\n", lines));
            xml.end();
        }
    }
}
