package dev.provost.reports;

import dev.provost.reports.flash.FlashStory;
import java.time.Duration;
import java.util.List;

/**
 * One scenario run: a scenario in one configuration.
 *
 * @param id stable id from the tag of the scenario, the same in every configuration
 * @param title title of the scenario
 * @param feature title of its feature
 * @param tags tags without the leading at sign
 * @param requirements ids of the requirements that it names
 * @param configuration the variant that ran
 * @param verdict the judgement
 * @param blame who is at fault
 * @param reason why, in one sentence; empty for a pass
 * @param alternative which of several permitted outcomes was seen; empty when there is only one
 * @param duration how long it took
 * @param steps its steps
 * @param findings what rules and steps found
 * @param transcripts what went over the wire
 * @param defects deliberate defects of the reference server that were on
 * @param replay token that runs it again, empty when it cannot be replayed
 * @param attempts how each try of the same run ended, first to last; empty when it was tried once
 */
public record ScenarioResult(
        String id,
        String title,
        String feature,
        List<String> tags,
        List<String> requirements,
        Configuration configuration,
        Verdict verdict,
        Blame blame,
        String reason,
        String alternative,
        Duration duration,
        List<StepResult> steps,
        List<Finding> findings,
        List<Transcript> transcripts,
        List<String> defects,
        String replay,
        List<Attempt> attempts) {

    public ScenarioResult {
        Checks.notBlank("scenario id", id);
        tags = List.copyOf(tags);
        requirements = List.copyOf(requirements);
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
        transcripts = List.copyOf(transcripts);
        defects = List.copyOf(defects);
        attempts = List.copyOf(attempts);
    }

    /** A builder with verdict pass, blame none and everything else empty. */
    public static ScenarioResultBuilder builder(String id, Configuration configuration) {
        return new ScenarioResultBuilder(id, configuration);
    }

    /** Whether one try showed trouble and another one did not; such a result is never a pass. */
    public boolean isFlaky() {
        return attempts.stream().anyMatch(Attempt::isCalm) && !attempts.stream().allMatch(Attempt::isCalm);
    }

    /** Whether anything happened at all: a scenario that was left out has neither steps nor messages. */
    public boolean wasRun() {
        return verdict != Verdict.NOT_APPLICABLE || !steps.isEmpty() || !transcripts.isEmpty();
    }

    /** This with another judgement and exactly the given findings. */
    public ScenarioResult judged(Verdict other, Blame atFault, String why, List<Finding> kept) {
        return with(other, atFault, why, kept, transcripts, attempts);
    }

    /** This with how each try ended, and exactly the given transcripts. */
    public ScenarioResult tried(List<Attempt> tries, List<Transcript> kept) {
        return with(verdict, blame, reason, findings, kept, tries);
    }

    private ScenarioResult with(
            Verdict other, Blame atFault, String why, List<Finding> found, List<Transcript> kept, List<Attempt> tries) {
        return new ScenarioResult(
                id,
                title,
                feature,
                tags,
                requirements,
                configuration,
                other,
                atFault,
                why,
                alternative,
                duration,
                steps,
                found,
                kept,
                defects,
                replay,
                tries);
    }

    /** What happened on the flash of phones, one story for each phone that was updated, the last try first. */
    public List<FlashStory> flash() {
        return transcripts.stream().flatMap(each -> each.flash().stream()).toList();
    }

    /** What identifies this run among all runs, safe as file name and anchor, stable from run to run. */
    public String key() {
        return FileNames.safe(id) + "." + configuration.slug();
    }
}
