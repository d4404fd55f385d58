package dev.provost.reports.compare;

import dev.provost.reports.Finding;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds the verdicts of two results against each other. */
final class VerdictComparison {

    private enum Kind {
        WORSE,
        FIXED,
        OTHERWISE,
        ALTERNATIVE
    }

    private record Key(Kind kind, String subject, String before, String after, String words) {}

    private final RunResult before;
    private final RunResult after;
    private final Map<Key, List<ScenarioResult>> changes = new LinkedHashMap<>();

    VerdictComparison(RunResult before, RunResult after) {
        this.before = before;
        this.after = after;
    }

    Comparison compare() {
        Map<String, ScenarioResult> earlier = byKey(before);
        Map<String, ScenarioResult> later = byKey(after);
        Set<String> keys = new LinkedHashSet<>(later.keySet());
        keys.addAll(earlier.keySet());
        keys.forEach(key -> scenario(Optional.ofNullable(earlier.get(key)), Optional.ofNullable(later.get(key))));
        return new Comparison(
                before,
                after,
                notes(),
                grouped(Kind.WORSE),
                grouped(Kind.FIXED),
                grouped(Kind.OTHERWISE),
                grouped(Kind.ALTERNATIVE),
                requirements(),
                WireComparison.NONE);
    }

    private static Map<String, ScenarioResult> byKey(RunResult run) {
        return run.scenarios().stream()
                .collect(Collectors.toMap(
                        ScenarioResult::key, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!before.suite().equals(after.suite())) {
            notes.add("The suites differ (%s, then %s): scenarios and requirements may have changed their meaning."
                    .formatted(before.suite(), after.suite()));
        }
        if (!before.provost().equals(after.provost())) {
            notes.add("The results come from different versions of Provost (%s, then %s)."
                    .formatted(before.provost(), after.provost()));
        }
        if (before.seed() != after.seed()) {
            notes.add("The seeds differ (%d, then %d): values on the wire are not compared."
                    .formatted(before.seed(), after.seed()));
        }
        return notes;
    }

    private void scenario(Optional<ScenarioResult> earlier, Optional<ScenarioResult> later) {
        if (later.isEmpty()) {
            add(Kind.OTHERWISE, earlier.orElseThrow(), word(earlier), "", "");
        } else if (earlier.isEmpty()) {
            Kind kind = isBad(later.get()) ? Kind.WORSE : Kind.OTHERWISE;
            add(kind, later.get(), "", word(later), later.get().reason());
        } else if (earlier.get().verdict() != later.get().verdict()) {
            add(
                    kind(earlier.get(), later.get()),
                    later.get(),
                    word(earlier),
                    word(later),
                    later.get().reason());
        } else {
            sameVerdict(earlier.get(), later.get());
        }
    }

    private void sameVerdict(ScenarioResult earlier, ScenarioResult later) {
        Set<String> known = earlier.findings().stream()
                .filter(VerdictComparison::isFailure)
                .map(Finding::fingerprint)
                .collect(Collectors.toSet());
        Optional<Finding> other = later.findings().stream()
                .filter(VerdictComparison::isFailure)
                .filter(finding -> !known.contains(finding.fingerprint()))
                .findFirst();
        if (other.isPresent()) {
            add(
                    Kind.WORSE,
                    later,
                    earlier.verdict().key(),
                    later.verdict().key() + " in another way",
                    other.get().requirement() + ": " + other.get().message());
        } else if (!lasting(earlier.alternative()).equals(lasting(later.alternative()))) {
            add(Kind.ALTERNATIVE, later, said(earlier.alternative()), said(later.alternative()), "");
        }
    }

    /** Ports, ids and times differ from run to run. */
    private static String lasting(String alternative) {
        return alternative.replaceAll("\\d+", "0");
    }

    private static String said(String alternative) {
        return alternative.isEmpty() ? "nothing told" : alternative;
    }

    private static boolean isFailure(Finding finding) {
        return finding.verdict() == Verdict.FAIL;
    }

    private static Kind kind(ScenarioResult earlier, ScenarioResult later) {
        if (later.verdict() == Verdict.FAIL || isBad(later) && !isBad(earlier)) {
            return Kind.WORSE;
        }
        return isBad(earlier) && !isBad(later) && later.verdict() != Verdict.NOT_APPLICABLE
                ? Kind.FIXED
                : Kind.OTHERWISE;
    }

    private static boolean isBad(ScenarioResult scenario) {
        return switch (scenario.verdict()) {
            case FAIL, ERROR, INCONCLUSIVE -> true;
            case PASS, WARN, NOT_APPLICABLE -> false;
        };
    }

    private static String word(Optional<ScenarioResult> scenario) {
        return scenario.map(s -> s.verdict().key()).orElse("");
    }

    private void add(Kind kind, ScenarioResult scenario, String from, String to, String words) {
        changes.computeIfAbsent(new Key(kind, scenario.id(), from, to, words), k -> new ArrayList<>())
                .add(scenario);
    }

    private List<VerdictChange> grouped(Kind kind) {
        return changes.entrySet().stream()
                .filter(change -> change.getKey().kind() == kind)
                .map(change -> new VerdictChange(
                        change.getKey().subject(),
                        change.getValue().getFirst().title(),
                        change.getKey().before(),
                        change.getKey().after(),
                        change.getKey().words(),
                        change.getValue().stream()
                                .map(s -> s.configuration().slug())
                                .toList()))
                .toList();
    }

    private List<VerdictChange> requirements() {
        Map<String, RequirementResult> earlier = before.requirements().stream()
                .collect(Collectors.toMap(RequirementResult::id, Function.identity(), (first, second) -> first));
        List<VerdictChange> changed = new ArrayList<>();
        for (RequirementResult later : after.requirements()) {
            RequirementResult was = earlier.remove(later.id());
            String from = was == null ? "" : was.verdict().key();
            if (!from.equals(later.verdict().key())) {
                changed.add(new VerdictChange(
                        later.id(), later.title(), from, later.verdict().key(), "", List.of()));
            }
        }
        earlier.values()
                .forEach(gone -> changed.add(new VerdictChange(
                        gone.id(), gone.title(), gone.verdict().key(), "", "", List.of())));
        return changed;
    }
}
