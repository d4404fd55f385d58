package dev.provost.reports.html;

import dev.provost.reports.Level;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How much of the catalogue the run examined.
 *
 * @param sentences one for each level
 * @param areas each area of the catalogue
 * @param unexamined what was not examined, by the reason
 */
record Coverage(List<String> sentences, List<Area> areas, List<Unexamined> unexamined) {

    private static final String DERAILED =
            "The scenarios about it were run, but something else went wrong before it could be seen";
    private static final String NEVER_SEEN = "No message of the run was subject to it";

    /**
     * An area of the catalogue.
     *
     * @param name its name
     * @param required verdicts on what is required
     * @param recommended verdicts on what is recommended or optional
     */
    record Area(String name, List<Tally> required, List<Tally> recommended) {}

    /**
     * How many requirements got one verdict.
     *
     * @param mark the verdict
     * @param number how many
     * @param word the verdict in this place
     */
    record Tally(Mark mark, long number, String word) {}

    /**
     * Requirements that were not examined for one reason.
     *
     * @param reason why
     * @param requirements which
     */
    record Unexamined(String reason, List<RequirementRow.Link> requirements) {

        int count() {
            return requirements.size();
        }
    }

    static Coverage of(RunResult run) {
        Map<String, List<RequirementResult>> areas = run.requirements().stream()
                .collect(Collectors.groupingBy(r -> AreaName.of(r.id()), LinkedHashMap::new, Collectors.toList()));
        List<String> sentences = Arrays.stream(Level.values())
                .map(level -> sentence(level, run.requirements()))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        return new Coverage(
                sentences,
                areas.entrySet().stream()
                        .map(area -> new Area(
                                area.getKey(),
                                tallies(area.getValue(), r -> r.level() == Level.MUST),
                                tallies(area.getValue(), r -> r.level() != Level.MUST)))
                        .toList(),
                unexamined(run));
    }

    private static String sentence(Level level, List<RequirementResult> all) {
        List<RequirementResult> some =
                all.stream().filter(r -> r.level() == level).toList();
        if (some.isEmpty()) {
            return "";
        }
        long examined =
                some.stream().filter(r -> r.verdict() != Verdict.NOT_APPLICABLE).count();
        return "%s: %d of %d requirements examined; %s."
                .formatted(
                        level,
                        examined,
                        some.size(),
                        tallies(some, r -> true).stream()
                                .map(tally -> tally.number() + " " + tally.word())
                                .collect(Collectors.joining(", ")));
    }

    private static List<Tally> tallies(List<RequirementResult> some, Predicate<RequirementResult> wanted) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new Tally(
                        Mark.of(verdict),
                        some.stream()
                                .filter(wanted)
                                .filter(r -> r.verdict() == verdict)
                                .count(),
                        verdict == Verdict.NOT_APPLICABLE ? "not examined" : verdict.label()))
                .filter(tally -> tally.number() > 0)
                .toList();
    }

    private static List<Unexamined> unexamined(RunResult run) {
        Map<String, String> reasons = new LinkedHashMap<>();
        run.scenarios().stream()
                .filter(scenario -> !scenario.wasRun() || isDerailed(scenario))
                .forEach(scenario -> scenario.requirements().forEach(id -> reasons.putIfAbsent(id, reason(scenario))));
        Map<String, List<RequirementRow.Link>> byReason = new LinkedHashMap<>();
        for (RequirementResult requirement : run.requirements()) {
            if (requirement.verdict() == Verdict.NOT_APPLICABLE) {
                byReason.computeIfAbsent(
                                reasons.getOrDefault(requirement.id(), NEVER_SEEN), reason -> new ArrayList<>())
                        .add(new RequirementRow.Link(Anchors.requirement(requirement.id()), requirement.id()));
            }
        }
        return byReason.entrySet().stream()
                .map(entry -> new Unexamined(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean isDerailed(ScenarioResult scenario) {
        return switch (scenario.verdict()) {
            case FAIL, ERROR, INCONCLUSIVE -> true;
            case PASS, WARN, NOT_APPLICABLE -> false;
        };
    }

    private static String reason(ScenarioResult scenario) {
        if (isDerailed(scenario)) {
            return DERAILED;
        }
        return scenario.reason().isEmpty() ? "No reason was given" : scenario.reason();
    }
}
