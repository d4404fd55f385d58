package dev.provost.reports.html;

import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
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
        List<Link> scenarios) {

    /**
     * A link inside the page.
     *
     * @param anchor where it leads, empty when there is no such place
     * @param text what it says
     */
    record Link(String anchor, String text) {}

    static List<RequirementRow> of(RunResult run) {
        Set<String> present = run.scenarios().stream().map(s -> s.id()).collect(Collectors.toSet());
        return run.requirements().stream().map(r -> of(r, present)).toList();
    }

    private static RequirementRow of(RequirementResult requirement, Set<String> present) {
        return new RequirementRow(
                Anchors.requirement(requirement.id()),
                requirement.id(),
                requirement.level().name(),
                requirement.title(),
                requirement.section(),
                Mark.of(requirement.verdict()),
                requirement.observed(),
                requirement.scenarios().stream()
                        .map(id -> new Link(present.contains(id) ? Anchors.scenario(id) : "", id))
                        .toList());
    }
}
