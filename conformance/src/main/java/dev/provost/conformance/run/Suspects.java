package dev.provost.conformance.run;

import dev.provost.conformance.plan.ScenarioText;
import dev.provost.transport.HttpExchange;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who may have killed a server: whose message was on its way, or answered, when the last answer of all began. */
final class Suspects {

    private static final String HOSTILE = "features/robustness/";
    private static final String SURVIVAL = "DMROB-";

    private final Collection<ScenarioRun> all;
    private final long lastHeard;

    /** Of all scenario runs so far; the server was in good health at the given reading of the monotonic clock. */
    Suspects(Collection<ScenarioRun> all, long lastGood) {
        this.all = all;
        this.lastHeard = all.stream()
                .flatMap(run -> run.exchanges().stream())
                .filter(e -> e.response().isPresent())
                .mapToLong(e -> e.times().startedNanos())
                .reduce(lastGood, (first, second) -> first - second >= 0 ? first : second);
    }

    /** Whether it is the business of a scenario to send what a server has to survive. */
    static boolean isHostile(ScenarioText scenario) {
        return scenario.resource().startsWith(HOSTILE)
                || scenario.requirements().stream().anyMatch(id -> id.startsWith(SURVIVAL));
    }

    /** First whose last message had no answer, then whose business it is to send what no phone would. */
    private Comparator<ScenarioRun> likeliestFirst() {
        return Comparator.<ScenarioRun, Boolean>comparing(run -> !wentUnanswered(run))
                .thenComparing(run -> !isHostile(run.planned().scenario()))
                .thenComparing(run -> run.replay().text());
    }

    /** The only scenario run under suspicion that sends what no phone would, and had no answer; empty when there are several. */
    Optional<ScenarioRun> killer(List<ScenarioRun> suspects) {
        List<ScenarioRun> likely = suspects.stream()
                .filter(run -> isHostile(run.planned().scenario()) && wentUnanswered(run))
                .toList();
        return likely.size() == 1 ? Optional.of(likely.getFirst()) : Optional.empty();
    }

    private boolean wentUnanswered(ScenarioRun run) {
        return run.exchanges().stream()
                .anyMatch(e ->
                        isDelivered(e) && e.response().isEmpty() && e.times().finishedNanos() - lastHeard >= 0);
    }

    /** The suspects, the likeliest first. */
    List<ScenarioRun> list(Set<ScenarioRun> underWay) {
        return all.stream()
                .filter(run -> sentLast(run) || underWay.contains(run) && !metNobody(run))
                .sorted(likeliestFirst())
                .toList();
    }

    /** The scenario run that had the last answer of all. */
    Optional<ScenarioRun> lastAnswered() {
        return all.stream()
                .filter(run -> lastAnswer(run) != Long.MIN_VALUE)
                .max(Comparator.comparingLong(Suspects::lastAnswer));
    }

    /** Whoever is answered in a message that began later has not killed the server before. */
    private boolean sentLast(ScenarioRun run) {
        return run.exchanges().stream()
                .anyMatch(e -> isDelivered(e) && e.times().finishedNanos() - lastHeard >= 0);
    }

    private static boolean metNobody(ScenarioRun run) {
        return run.exchanges().stream().anyMatch(e -> !isDelivered(e));
    }

    private static boolean isDelivered(HttpExchange exchange) {
        return exchange.failure()
                .filter(f -> SanityExchange.NOWHERE.contains(f.kind()))
                .isEmpty();
    }

    private static long lastAnswer(ScenarioRun run) {
        return run.exchanges().stream()
                .filter(e -> e.response().isPresent())
                .mapToLong(e -> e.times().finishedNanos())
                .max()
                .orElse(Long.MIN_VALUE);
    }
}
