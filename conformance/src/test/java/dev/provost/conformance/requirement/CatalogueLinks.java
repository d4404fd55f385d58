package dev.provost.conformance.requirement;

import dev.provost.conformance.plan.ScenarioText;
import dev.provost.conformance.rules.Rule;
import dev.provost.reports.Level;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the catalogue, the scenarios, the rules and the published items say of each other, and where that does not fit. */
record CatalogueLinks(
        List<Requirement> requirements, List<PublishedItem> items, List<ScenarioText> suite, List<Rule> rules) {

    List<String> problems() {
        return Stream.of(ofTags(), ofPublishedItems(), ofTests(), ofPermits())
                .flatMap(List::stream)
                .toList();
    }

    /** Scenarios and rules whose requirement does not exist. */
    List<String> ofTags() {
        Set<String> known = requirements.stream().map(Requirement::id).collect(Collectors.toSet());
        Stream<String> tags = suite.stream()
                .flatMap(s -> s.requirements().stream()
                        .filter(r -> !known.contains(r))
                        .map(r -> "Scenario " + s.id() + missing(r)));
        Stream<String> named = rules.stream()
                .filter(r -> !known.contains(r.requirement()))
                .map(r -> "Rule " + r.id() + missing(r.requirement()));
        return Stream.concat(tags, named).toList();
    }

    private static String missing(String requirement) {
        return " names " + requirement + ", which features/requirements.yaml does not have";
    }

    /** Cross references that lead nowhere, and published items without any. */
    List<String> ofPublishedItems() {
        Set<String> known = items.stream().map(PublishedItem::id).collect(Collectors.toSet());
        Set<String> used =
                requirements.stream().flatMap(r -> r.published().stream()).collect(Collectors.toSet());
        Stream<String> dangling = requirements.stream()
                .flatMap(r -> r.published().stream()
                        .filter(item -> !known.contains(item))
                        .map(item -> "Requirement %s refers to %s, which features/published.yaml does not have"
                                .formatted(r.id(), item)));
        Stream<String> forgotten = items.stream()
                .filter(item -> used.contains(item.id()) == item.unused().isPresent())
                .map(item -> item.unused().isPresent()
                        ? "A requirement refers to " + item.id() + ", which is called unused"
                        : "No requirement refers to " + item.id() + "; refer to it, or say under unused why not");
        return Stream.concat(dangling, forgotten).toList();
    }

    /** Required things that nothing examines without a reason, and reasons for what is examined. */
    List<String> ofTests() {
        return requirements.stream().flatMap(this::ofTests).toList();
    }

    private Stream<String> ofTests(Requirement requirement) {
        List<String> examined = Stream.concat(
                        suite.stream()
                                .filter(s -> s.requirements().contains(requirement.id()))
                                .map(ScenarioText::id),
                        rules.stream()
                                .filter(r -> r.requirement().equals(requirement.id()))
                                .map(Rule::id))
                .toList();
        if (requirement.untested().isPresent() && !examined.isEmpty()) {
            return Stream.of("Requirement %s is called untested, though it is examined by %s"
                    .formatted(requirement.id(), String.join(", ", examined)));
        }
        boolean forgotten = requirement.level() == Level.MUST
                && examined.isEmpty()
                && requirement.untested().isEmpty();
        return forgotten
                ? Stream.of(
                        "Requirement %s is a MUST that no scenario and no rule examines; examine it, or say under untested why not"
                                .formatted(requirement.id()))
                : Stream.empty();
    }

    /** Requirements whose permitted ways are not those of their rules. */
    List<String> ofPermits() {
        return requirements.stream().flatMap(this::ofPermits).toList();
    }

    private Stream<String> ofPermits(Requirement requirement) {
        List<String> ways = rules.stream()
                .filter(r -> r.requirement().equals(requirement.id()))
                .flatMap(r -> r.permitted().stream())
                .distinct()
                .toList();
        boolean agree = ways.size() < 2 || ways.equals(requirement.permits());
        return agree
                ? Stream.empty()
                : Stream.of("Requirement %s permits %s, and its rules permit %s"
                        .formatted(requirement.id(), requirement.permits(), ways));
    }
}
