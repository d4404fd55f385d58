package dev.provost.conformance.plan;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One scenario as it stands in a feature file.
 *
 * @param id the stable identifier of its {@code @id-} tag
 * @param title the words behind {@code Scenario:}
 * @param feature the words behind {@code Feature:}
 * @param resource name of the feature file, on the class path or as {@code file:} address; {@link FeatureFile} reads it
 * @param line line of the scenario, from 1
 * @param tags all tags without the at sign, those of the feature included
 */
public record ScenarioText(String id, String title, String feature, String resource, int line, Set<String> tags) {

    private static final String ID = "id-";
    private static final String REQUIREMENT = "req-";
    private static final String USE_CASE = "uc-";

    /** Keeps the tags unmodifiable and requires exactly one identifier. */
    public ScenarioText {
        tags = Set.copyOf(tags);
    }

    static ScenarioText of(String title, String feature, String resource, int line, Set<String> tags) {
        List<String> ids = sorted(tags, ID);
        if (ids.size() != 1) {
            throw new PlanException("The scenario \"" + title + "\" in " + resource + ":" + line + " carries "
                    + ids.size() + " identifier tags: give it exactly one tag like @id-PROV-001.");
        }
        return new ScenarioText(ids.getFirst(), title, feature, resource, line, tags);
    }

    /** Whether the scenario carries the tag, written without the at sign. */
    public boolean has(String tag) {
        return tags.contains(tag);
    }

    /** The requirements that the scenario shows, in order of their names. */
    public List<String> requirements() {
        return sorted(tags, REQUIREMENT);
    }

    /** The use cases that the scenario covers, in order of their names. */
    public List<String> useCases() {
        return sorted(tags, USE_CASE);
    }

    private static List<String> sorted(Set<String> tags, String prefix) {
        Predicate<String> relevant = tag -> tag.startsWith(prefix);
        return tags.stream()
                .filter(relevant)
                .map(tag -> tag.substring(prefix.length()))
                .sorted()
                .toList();
    }
}
