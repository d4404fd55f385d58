package dev.provost.conformance.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says what is wrong with the tags of a scenario that a user wrote. */
final class TagLint {

    private static final String ID = "id-";
    private static final String REQUIREMENT = "req-";
    private static final String USE_CASE = "uc-";
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{0,59}");

    private final Set<String> requirements;

    /** A lint for a catalogue with the given identifiers. */
    TagLint(Set<String> requirements) {
        this.requirements = Set.copyOf(requirements);
    }

    /** One sentence for each fault. */
    List<String> complaints(Set<String> tags) {
        List<String> complaints = new ArrayList<>();
        List<String> ids = behind(ID, tags).toList();
        if (ids.size() != 1) {
            complaints.add("The scenario carries " + ids.size()
                    + " identifier tags: give it exactly one tag like @id-ACME-001.");
        }
        ids.stream()
                .filter(id -> !FORM.matcher(id).matches())
                .forEach(id -> complaints.add("The identifier \"" + id
                        + "\" has to consist of capital letters, digits and hyphens, for instance ACME-001."));
        if (behind(REQUIREMENT, tags).findAny().isEmpty()) {
            complaints.add("The scenario names no requirement: give it a tag such as @req-DMREP-SRV-18;"
                    + " `provost requirements` lists them.");
        }
        behind(REQUIREMENT, tags)
                .filter(id -> !requirements.contains(id))
                .forEach(id -> complaints.add(
                        "There is no requirement \"" + id + "\": `provost requirements` lists those that there are."));
        tags.stream()
                .filter(tag -> Stream.of(ID, REQUIREMENT, USE_CASE).noneMatch(tag::startsWith))
                .filter(tag -> !Needs.isTag(tag))
                .sorted()
                .forEach(tag -> complaints.add("There is no tag @" + tag
                        + ": docs/scenarios.md lists them, and a group of your own is called like @uc-" + tag + "."));
        if (!tags.contains("needs-account")
                && Stream.of("needs-operations", "needs-belief", "needs-notification")
                        .anyMatch(tags::contains)) {
            complaints.add("Whatever needs operations, beliefs or notifications needs @needs-account too.");
        }
        return complaints;
    }

    private static Stream<String> behind(String prefix, Set<String> tags) {
        return tags.stream()
                .filter(tag -> tag.startsWith(prefix))
                .map(tag -> tag.substring(prefix.length()))
                .sorted();
    }
}
