package dev.provost.reports.html;

import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.StepResult;
import dev.provost.reports.text.Headline;
import java.util.List;
import java.util.Optional;

/**
 * Something that went wrong with one requirement in one scenario, over all its configurations.
 *
 * @param anchor id of the place
 * @param mark its verdict
 * @param message what happened
 * @param requirement id of the requirement, empty when the run as a whole is the matter
 * @param requirementAnchor where the requirement stands
 * @param requirementTitle its title
 * @param section where the specification says so
 * @param level how strongly it is demanded
 * @param blame who is at fault
 * @param known why it is accepted, empty when it is not
 * @param scenarioId id of the scenario
 * @param scenarioAnchor where the scenario stands
 * @param scenarioTitle its title
 * @param compared whether expected or actual say anything
 * @param expected what is permitted
 * @param actual what was seen
 * @param configuration variant whose evidence is shown
 * @param steps steps of the run shown
 * @param evidence its messages, none or one
 * @param replay command that runs it again, empty without
 * @param again the number of further occurrences in words
 * @param others the further occurrences by scenario
 * @param occurrences how often it occurred
 * @param flaky whether tries of the run ended differently
 * @param repeats whether an earlier card is about the same requirement
 */
record CardView(
        String anchor,
        Mark mark,
        String message,
        String requirement,
        String requirementAnchor,
        String requirementTitle,
        String section,
        String level,
        String blame,
        String known,
        String scenarioId,
        String scenarioAnchor,
        String scenarioTitle,
        boolean compared,
        String expected,
        String actual,
        String configuration,
        List<StepView> steps,
        List<EvidenceView> evidence,
        String replay,
        String again,
        List<SeenAgain> others,
        int occurrences,
        boolean flaky,
        boolean repeats) {

    /**
     * A step of the run.
     *
     * @param mark what became of it
     * @param keyword its keyword
     * @param text its text
     * @param message why it did not pass
     */
    record StepView(Mark mark, String keyword, String text, String message) {

        static StepView of(StepResult step) {
            return new StepView(
                    Mark.of(step.outcome()),
                    step.keyword(),
                    step.text(),
                    step.message().orElse(""));
        }
    }

    static CardView of(
            RunResult run, List<Occurrence> occurrences, Clauses clauses, Evidence chooser, AnchorBook book) {
        Occurrence shown = occurrences.stream()
                .filter(occurrence -> occurrence.transcript().isPresent())
                .findFirst()
                .orElse(occurrences.getFirst());
        List<Occurrence> others = occurrences.stream().filter(o -> o != shown).toList();
        String anchor = book.claim(shown.anchor());
        Occurrence.Problem finding = shown.finding();
        ScenarioResult scenario = shown.scenario();
        Optional<RequirementResult> requirement = clauses.find(finding.requirement());
        return new CardView(
                anchor,
                Mark.of(finding.verdict()),
                finding.message(),
                finding.requirement(),
                requirement.map(r -> Anchors.requirement(r.id())).orElse(""),
                requirement.map(RequirementResult::title).orElse(""),
                requirement.map(RequirementResult::section).orElse(""),
                finding.requirement().isEmpty() ? "" : finding.level().name(),
                finding.blame().key(),
                shown.acceptedFor(run.baseline()),
                scenario.id(),
                Anchors.scenario(scenario.id()),
                scenario.title(),
                !finding.expected().isEmpty() || !finding.actual().isEmpty(),
                finding.expected(),
                finding.actual(),
                scenario.configuration().label(),
                scenario.steps().stream().map(StepView::of).toList(),
                shown.transcript().map(t -> chooser.of(t, shown, anchor)).stream()
                        .toList(),
                run.replayCommand(scenario),
                Headline.counted(others.size(), "more run"),
                SeenAgain.of(others, book),
                occurrences.size(),
                scenario.isFlaky(),
                !chooser.unfolded());
    }
}
