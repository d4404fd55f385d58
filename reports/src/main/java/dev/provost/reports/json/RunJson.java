package dev.provost.reports.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.provost.reports.Attempt;
import dev.provost.reports.Baseline;
import dev.provost.reports.Claim;
import dev.provost.reports.Finding;
import dev.provost.reports.KnownDeviation;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.StatementCheck;
import dev.provost.reports.Target;
import dev.provost.reports.Transcript;
import dev.provost.reports.Verdict;
import dev.provost.reports.text.DurationText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Puts one run into a generator, key by key in the documented order. */
final class RunJson {

    private final JsonGenerator json;

    RunJson(JsonGenerator json) {
        this.json = json;
    }

    void write(RunResult run) throws IOException {
        json.writeStartObject();
        json.writeStringField("provost", run.provost());
        json.writeStringField("run", run.run());
        json.writeNumberField("seed", run.seed());
        json.writeStringField("started", run.started().toString());
        json.writeNumberField("seconds", DurationText.seconds(run.duration()));
        target(run.target());
        json.writeStringField("suite", run.suite());
        summary(run);
        scenarios(run);
        findings(run);
        requirements(run);
        baseline(run.baseline());
        statement(run.statement());
        CourseJson.write(run.course(), json);
        json.writeEndObject();
    }

    private void target(Target target) throws IOException {
        json.writeObjectFieldStart("target");
        json.writeStringField("argument", target.argument());
        json.writeStringField("url", target.url());
        json.writeStringField("id", target.serverId());
        json.writeStringField("description", target.description());
        strings("versions", target.versions());
        strings("encodings", target.encodings());
        json.writeStringField("adapter", target.adapter());
        strings("defects", target.defects());
        json.writeEndObject();
    }

    private void summary(RunResult run) throws IOException {
        json.writeObjectFieldStart("summary");
        for (Verdict verdict : Verdict.values()) {
            json.writeNumberField(verdict.key(), run.summary().of(verdict));
        }
        json.writeEndObject();
    }

    private void scenarios(RunResult run) throws IOException {
        json.writeArrayFieldStart("scenarios");
        for (ScenarioResult scenario : run.scenarios()) {
            scenario(scenario);
        }
        json.writeEndArray();
    }

    private void scenario(ScenarioResult scenario) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", scenario.id());
        json.writeStringField("title", scenario.title());
        json.writeStringField("feature", scenario.feature());
        strings("tags", scenario.tags());
        strings("requirements", scenario.requirements());
        json.writeStringField("verdict", scenario.verdict().key());
        json.writeStringField("blame", scenario.blame().key());
        json.writeStringField("reason", scenario.reason());
        json.writeStringField("alternative", scenario.alternative());
        json.writeNumberField("seconds", DurationText.seconds(scenario.duration()));
        strings(
                "transcripts",
                scenario.transcripts().stream().map(Transcript::textFile).toList());
        json.writeStringField("replay", scenario.replay());
        json.writeStringField("configuration", scenario.configuration().slug());
        json.writeBooleanField("flaky", scenario.isFlaky());
        attempts(scenario);
        FlashJson.write(scenario.flash(), json);
        json.writeEndObject();
    }

    private void attempts(ScenarioResult scenario) throws IOException {
        json.writeArrayFieldStart("attempts");
        for (Attempt attempt : scenario.attempts()) {
            json.writeStartObject();
            json.writeStringField("verdict", attempt.verdict().key());
            json.writeStringField("blame", attempt.blame().key());
            json.writeStringField("reason", attempt.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void findings(RunResult run) throws IOException {
        json.writeArrayFieldStart("findings");
        for (ScenarioResult scenario : run.scenarios()) {
            for (Finding finding : scenario.findings()) {
                finding(finding, scenario);
            }
        }
        json.writeEndArray();
    }

    private void finding(Finding finding, ScenarioResult scenario) throws IOException {
        json.writeStartObject();
        json.writeStringField("requirement", finding.requirement());
        json.writeStringField("level", finding.level().name());
        json.writeStringField("verdict", finding.verdict().key());
        json.writeStringField("blame", finding.blame().key());
        json.writeStringField("message", finding.message());
        json.writeStringField("expected", finding.expected());
        json.writeStringField("actual", finding.actual());
        evidence(finding);
        json.writeStringField("scenario", scenario.id());
        json.writeStringField("configuration", scenario.configuration().slug());
        json.writeStringField("fingerprint", finding.fingerprint());
        json.writeEndObject();
    }

    private void evidence(Finding finding) throws IOException {
        if (finding.transcript().isPresent()) {
            json.writeStringField(
                    "transcript", Transcript.textFile(finding.transcript().get()));
        } else {
            json.writeNullField("transcript");
        }
        if (finding.messageIndex().isPresent()) {
            json.writeNumberField("messageIndex", finding.messageIndex().getAsInt());
        } else {
            json.writeNullField("messageIndex");
        }
    }

    private void requirements(RunResult run) throws IOException {
        json.writeArrayFieldStart("requirements");
        for (RequirementResult requirement : run.requirements()) {
            json.writeStartObject();
            json.writeStringField("id", requirement.id());
            json.writeStringField("level", requirement.level().name());
            json.writeStringField("section", requirement.section());
            json.writeStringField("title", requirement.title());
            json.writeStringField("verdict", requirement.verdict().key());
            json.writeNumberField("observed", requirement.observed());
            strings("scenarios", requirement.scenarios());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void baseline(Baseline baseline) throws IOException {
        json.writeObjectFieldStart("baseline");
        json.writeStringField("file", baseline.file());
        json.writeBooleanField("lenient", baseline.lenient());
        json.writeArrayFieldStart("entries");
        for (KnownDeviation entry : baseline.entries()) {
            json.writeStartObject();
            json.writeStringField("subject", entry.subject());
            json.writeStringField("configuration", entry.configuration().orElse(""));
            json.writeStringField("reason", entry.reason());
            json.writeStringField(
                    "until", entry.until().map(LocalDate::toString).orElse(""));
            json.writeStringField("state", entry.state().key());
            json.writeStringField("place", entry.place());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void statement(Optional<StatementCheck> statement) throws IOException {
        if (statement.isEmpty()) {
            json.writeNullField("statement");
            return;
        }
        json.writeObjectFieldStart("statement");
        json.writeStringField("source", statement.get().source());
        claims("claimedNotSeen", statement.get().claimedNotSeen());
        claims("seenNotClaimed", statement.get().seenNotClaimed());
        claims("denied", statement.get().denied());
        claims("offered", statement.get().offered());
        strings("warnings", statement.get().warnings());
        json.writeEndObject();
    }

    private void claims(String name, List<Claim> claims) throws IOException {
        json.writeArrayFieldStart(name);
        for (Claim claim : claims) {
            json.writeStartObject();
            json.writeStringField("capability", claim.capability());
            json.writeStringField("remark", claim.remark());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void strings(String name, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
