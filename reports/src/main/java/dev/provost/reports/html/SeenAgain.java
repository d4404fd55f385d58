package dev.provost.reports.html;

import dev.provost.reports.Configuration;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Transcript;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Further occurrences of a problem in one scenario.
 *
 * @param anchor id of the place, empty when the card itself has it
 * @param scenarioId id of the scenario
 * @param scenarioAnchor where the scenario stands
 * @param scenarioTitle its title
 * @param runs the configurations
 */
record SeenAgain(String anchor, String scenarioId, String scenarioAnchor, String scenarioTitle, List<Run> runs) {

    /**
     * One configuration.
     *
     * @param configuration the variant
     * @param file transcript with the evidence, empty without
     * @param token token that runs it again, empty without
     */
    record Run(String configuration, String file, String token) {

        static Run of(Occurrence occurrence) {
            return new Run(
                    occurrence.scenario().configuration().label(),
                    occurrence.transcript().map(Transcript::textFile).orElse(""),
                    occurrence.scenario().replay());
        }
    }

    static List<SeenAgain> of(List<Occurrence> others, AnchorBook book) {
        return others.stream()
                .collect(Collectors.groupingBy(o -> o.scenario().id(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(occurrences -> inOneScenario(occurrences, book))
                .toList();
    }

    private static SeenAgain inOneScenario(List<Occurrence> occurrences, AnchorBook book) {
        Occurrence first = occurrences.getFirst();
        ScenarioResult scenario = first.scenario();
        Map<Configuration, Occurrence> byConfiguration = new LinkedHashMap<>();
        occurrences.forEach(o -> byConfiguration.putIfAbsent(o.scenario().configuration(), o));
        Collection<Occurrence> runs = byConfiguration.values();
        return new SeenAgain(
                book.claimIfFree(first.anchor()),
                scenario.id(),
                Anchors.scenario(scenario.id()),
                scenario.title(),
                runs.stream().map(Run::of).toList());
    }
}
