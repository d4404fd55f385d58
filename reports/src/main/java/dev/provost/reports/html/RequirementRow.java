package dev.provost.reports.html;

import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import dev.provost.reports.text.Headline;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The verdict on one requirement.
 *
 * @param anchor id of the place
 * @param id id in the catalogue
 * @param level how strongly it is demanded
 * @param title the requirement in one line
 * @param section where the specification says so
 * @param mark its verdict
 * @param observed how often it was observed
 * @param folded how many scenarios there are, when they are too many to show at once
 * @param scenarios the scenarios that saw it
 */
record RequirementRow(
        String anchor,
        String id,
        String level,
        String title,
        String section,
        Mark mark,
        long observed,
        String folded,
        List<Link> scenarios) {

    private static final int MOST_IN_A_CELL = 6;

    /**
     * A link inside the page.
     *
     * @param anchor where it leads, empty when there is no such place
     * @param text what it says
     */
    record Link(String anchor, String text) {}

    static List<RequirementRow> of(RunResult run) {
        Set<String> present = run.scenarios().stream().map(ScenarioResult::id).collect(Collectors.toSet());
        return run.requirements().stream()
                .sorted(Comparator.comparing(RequirementResult::verdict, Verdict.MOST_SEVERE_FIRST))
                .map(r -> of(r, present))
                .toList();
    }

    private static RequirementRow of(RequirementResult requirement, Set<String> present) {
        List<Link> scenarios = requirement.scenarios().stream()
                .map(id -> new Link(present.contains(id) ? Anchors.scenario(id) : "", id))
                .toList();
        return new RequirementRow(
                Anchors.requirement(requirement.id()),
                requirement.id(),
                requirement.level().name(),
                requirement.title(),
                requirement.section(),
                Mark.of(requirement.verdict()),
                requirement.observed(),
                scenarios.size() > MOST_IN_A_CELL ? Headline.counted(scenarios.size(), "scenario") : "",
                scenarios);
    }
}
