package dev.provost.reports.allure;

import dev.provost.reports.Finding;
import dev.provost.reports.Level;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.StepResult;
import dev.provost.reports.Verdict;
import dev.provost.reports.text.VisibleText;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** One scenario run in the words of Allure. */
final class ScenarioMapping {

    private final RunResult run;
    private final ScenarioResult scenario;
    private final Outcome outcome;

    ScenarioMapping(RunResult run, ScenarioResult scenario) {
        this.run = run;
        this.scenario = scenario;
        this.outcome = Outcome.of(run, scenario);
    }

    TestResult at(Instant start) {
        TestResult result = new TestResult();
        result.setUuid(uuid(run.run() + "/" + scenario.key()));
        result.setTestCaseId(uuid(scenario.id()));
        result.setHistoryId(uuid(scenario.key()));
        result.setFullName(VisibleText.of(scenario.id()));
        result.setName(VisibleText.of(scenario.id() + " " + scenario.title()));
        result.setStatus(outcome.status());
        result.setStatusDetails(details());
        result.setStage(Stage.FINISHED);
        result.setStart(start.toEpochMilli());
        result.setStop(start.plus(scenario.duration()).toEpochMilli());
        result.setParameters(parameters());
        result.setLabels(labels());
        result.setSteps(steps(start));
        return result;
    }

    private StatusDetails details() {
        return new StatusDetails()
                .setFlaky(scenario.isFlaky())
                .setMessage(VisibleText.of(outcome.message()))
                .setTrace(VisibleText.of(String.join("\n", trace())));
    }

    private List<String> trace() {
        List<String> lines = new ArrayList<>();
        lines.add(outcome.firstLine());
        for (Finding finding : scenario.findings()) {
            if (finding.verdict() != Verdict.PASS) {
                lines.add("");
                lines.add(finding.requirement() + " (" + finding.level() + ", "
                        + finding.verdict().key() + "): " + finding.message());
                lines.add("expected: " + finding.expected());
                lines.add("actual:   " + finding.actual());
            }
        }
        String replay = run.replayCommand(scenario);
        if (!replay.isEmpty()) {
            lines.add("");
            lines.add("again: " + replay);
        }
        return lines;
    }

    private List<Parameter> parameters() {
        return List.of(
                parameter("encoding", scenario.configuration().encoding()),
                parameter("version", scenario.configuration().version()),
                parameter("authentication", scenario.configuration().authentication()));
    }

    private List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        labels.add(label("suite", scenario.feature()));
        labels.add(label("feature", scenario.feature()));
        labels.add(label("story", scenario.id() + " " + scenario.title()));
        labels.add(label("severity", severity()));
        labels.add(label("layer", "protocol"));
        labels.add(label("framework", "provost"));
        scenario.tags().forEach(tag -> labels.add(label("tag", tag)));
        scenario.requirements().forEach(id -> labels.add(label("tag", "req-" + id)));
        if (scenario.verdict() == Verdict.WARN) {
            labels.add(label("tag", "warning"));
        }
        if (scenario.isFlaky()) {
            labels.add(label("tag", "flaky"));
        }
        return labels;
    }

    /** The strongest level among the requirements that the scenario names. */
    private String severity() {
        Level level = run.requirements().stream()
                .filter(requirement -> scenario.requirements().contains(requirement.id()))
                .map(RequirementResult::level)
                .min(Comparator.naturalOrder())
                .orElse(Level.MUST);
        return switch (level) {
            case MUST -> "critical";
            case SHOULD -> "normal";
            case MAY -> "minor";
        };
    }

    private List<io.qameta.allure.model.StepResult> steps(Instant start) {
        List<io.qameta.allure.model.StepResult> steps = new ArrayList<>();
        Instant begin = start;
        for (StepResult step : scenario.steps()) {
            steps.add(step(step, begin));
            begin = begin.plus(step.duration());
        }
        return steps;
    }

    private static io.qameta.allure.model.StepResult step(StepResult step, Instant start) {
        return new io.qameta.allure.model.StepResult()
                .setName(VisibleText.of(step.keyword() + " " + step.text()))
                .setStatus(status(step.outcome()))
                .setStatusDetails(new StatusDetails()
                        .setMessage(VisibleText.of(step.message().orElse(""))))
                .setStage(Stage.FINISHED)
                .setStart(start.toEpochMilli())
                .setStop(start.plus(step.duration()).toEpochMilli());
    }

    private static Status status(StepResult.Outcome outcome) {
        return switch (outcome) {
            case PASSED -> Status.PASSED;
            case FAILED -> Status.FAILED;
            case SKIPPED -> Status.SKIPPED;
            case BROKEN -> Status.BROKEN;
        };
    }

    private static Parameter parameter(String name, String value) {
        return new Parameter().setName(name).setValue(value);
    }

    private static Label label(String name, String value) {
        return new Label().setName(name).setValue(VisibleText.of(value));
    }

    private static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
