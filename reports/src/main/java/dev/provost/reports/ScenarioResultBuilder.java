package dev.provost.reports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects a {@link ScenarioResult} while the scenario runs. Not for several threads at once. */
public final class ScenarioResultBuilder {

    private final String id;
    private final Configuration configuration;
    private final List<String> tags = new ArrayList<>();
    private final List<String> requirements = new ArrayList<>();
    private final List<StepResult> steps = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Transcript> transcripts = new ArrayList<>();
    private final List<String> defects = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private String title = "";
    private String feature = "";
    private Verdict verdict = Verdict.PASS;
    private Blame blame = Blame.NONE;
    private String reason = "";
    private String alternative = "";
    private Duration duration = Duration.ZERO;
    private String replay = "";

    ScenarioResultBuilder(String id, Configuration configuration) {
        this.id = id;
        this.configuration = configuration;
    }

    /** Sets the titles of the scenario and of its feature. */
    public ScenarioResultBuilder titled(String scenarioTitle, String featureTitle) {
        title = scenarioTitle;
        feature = featureTitle;
        return this;
    }

    /** Adds tags. */
    public ScenarioResultBuilder tags(Collection<String> more) {
        tags.addAll(more);
        return this;
    }

    /** Adds requirements that the scenario names. */
    public ScenarioResultBuilder requirements(Collection<String> ids) {
        requirements.addAll(ids);
        return this;
    }

    /** Sets the judgement. */
    public ScenarioResultBuilder verdict(Verdict judgement, Blame atFault, String why) {
        verdict = judgement;
        blame = atFault;
        reason = why;
        return this;
    }

    /** Sets which permitted outcome was seen. */
    public ScenarioResultBuilder alternative(String seen) {
        alternative = seen;
        return this;
    }

    /** Sets how long it took. */
    public ScenarioResultBuilder duration(Duration taken) {
        duration = taken;
        return this;
    }

    /** Adds a step. */
    public ScenarioResultBuilder step(StepResult step) {
        steps.add(step);
        return this;
    }

    /** Adds a finding. */
    public ScenarioResultBuilder finding(Finding finding) {
        findings.add(finding);
        return this;
    }

    /** Adds a transcript. */
    public ScenarioResultBuilder transcript(Transcript transcript) {
        transcripts.add(transcript);
        return this;
    }

    /** Adds deliberate defects that were on. */
    public ScenarioResultBuilder defects(Collection<String> ids) {
        defects.addAll(ids);
        return this;
    }

    /** Sets the token that runs it again. */
    public ScenarioResultBuilder replay(String token) {
        replay = token;
        return this;
    }

    /** Adds how each try ended, the last one included. */
    public ScenarioResultBuilder attempts(Collection<Attempt> tries) {
        attempts.addAll(tries);
        return this;
    }

    /** The result as collected so far. */
    public ScenarioResult build() {
        return new ScenarioResult(
                id,
                title,
                feature,
                tags,
                requirements,
                configuration,
                verdict,
                blame,
                reason,
                alternative,
                duration,
                steps,
                findings,
                transcripts,
                defects,
                replay,
                attempts);
    }
}
