package dev.provost.conformance.run;

import dev.provost.conformance.plan.PlannedScenario;
import dev.provost.reports.Blame;
import dev.provost.reports.Outage;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Sees to it that "the server died" is not "the test failed": lets a {@link SanityExchange} take place before the first
 * scenario, after the last one of each feature in each configuration, and after each that did not pass. Where it goes wrong,
 * all wait for the server to come back, for a bounded time; then the rest does not run. Safe for use from many threads.
 */
final class ServerWatch {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private record Group(String resource, String configuration) {
        static Group of(PlannedScenario planned) {
            return new Group(
                    planned.scenario().resource(), planned.configuration().id());
        }
    }

    private final Optional<SanityExchange> sanity;
    private final Duration patience;
    private final Supplier<Collection<ScenarioRun>> runs;
    private final Map<Group, Integer> open = new HashMap<>();
    private final Set<ScenarioRun> underWay = ConcurrentHashMap.newKeySet();
    private final List<Spell> spells = new CopyOnWriteArrayList<>();
    private final Object checking = new Object();
    private volatile boolean ill;
    private volatile boolean gone;
    private long lastGood;

    /**
     * A watch over a plan.
     *
     * @param sanity empty where there is no server
     * @param patience how long to wait for a server that stopped answering
     * @param runs the scenario runs that have begun so far
     */
    ServerWatch(
            Optional<SanityExchange> sanity,
            Duration patience,
            Collection<PlannedScenario> planned,
            Supplier<Collection<ScenarioRun>> runs) {
        this.sanity = sanity;
        this.patience = patience;
        this.runs = runs;
        planned.forEach(each -> open.merge(Group.of(each), 1, Integer::sum));
    }

    /** Learns what is usual for the server, before the first scenario. */
    void begin() {
        synchronized (checking) {
            lastGood = System.nanoTime();
            trouble();
        }
    }

    /**
     * Lets a scenario begin; waits while the server is being waited for.
     *
     * @throws ServerGoneException when the server did not come back
     */
    void admit(ScenarioRun run) {
        if (ill) {
            synchronized (checking) {
                // Whoever has the lock waits for the server.
                ill = gone;
            }
        }
        if (gone) {
            throw new ServerGoneException("Not run: the server had stopped answering.");
        }
        underWay.add(run);
    }

    /** Looks after the server once a scenario is over. */
    void ended(ScenarioRun run, boolean passed) {
        boolean endOfGroup = leave(run.planned());
        if (!gone && (endOfGroup || !passed)) {
            check(run);
        }
        underWay.remove(run);
    }

    /** The time without answers that a scenario run felt, whose end was not its own fault. */
    Optional<Spell> spellOver(ScenarioRun run, ScenarioResult result) {
        boolean byAdapter = result.verdict() == Verdict.ERROR && result.blame() == Blame.ADAPTER;
        return spells.stream()
                .filter(spell -> spell.touches(run) || byAdapter && spell.until() - run.startedNanos() >= 0)
                .findFirst();
    }

    /** The time without answers that began with a scenario run, by all that can be known. */
    Optional<Spell> spellBy(PlannedScenario planned) {
        return spells.stream()
                .filter(spell -> spell.killer().filter(planned::equals).isPresent())
                .findFirst();
    }

    /** Whether the server did not come back. */
    boolean isGone() {
        return gone;
    }

    /** What the reports say. */
    List<Outage> outages() {
        return spells.stream().map(Spell::outage).toList();
    }

    private boolean leave(PlannedScenario planned) {
        synchronized (open) {
            return open.merge(Group.of(planned), -1, Integer::sum) == 0;
        }
    }

    private void check(ScenarioRun run) {
        synchronized (checking) {
            if (gone) {
                return;
            }
            long now = System.nanoTime();
            Optional<String> trouble = trouble();
            if (trouble.isPresent()) {
                ill = true;
                spells.add(waitFor(run, trouble.get()));
                ill = gone;
            } else {
                lastGood = now;
            }
        }
    }

    private Optional<String> trouble() {
        return sanity.flatMap(SanityExchange::trouble);
    }

    private Spell waitFor(ScenarioRun run, String symptom) {
        Suspects suspects = new Suspects(runs.get(), lastGood);
        List<ScenarioRun> named = suspects.list(underWay);
        long noticed = System.nanoTime();
        gone = !comesBack(noticed);
        long until = System.nanoTime();
        Outage outage = new Outage(
                run.planned().scenario().feature(),
                suspects.lastAnswered().map(ScenarioRun::key).orElse(""),
                named.stream().map(each -> each.replay().text()).toList(),
                gone ? Optional.empty() : Optional.of(Duration.ofNanos(until - noticed)),
                symptom + ".");
        long from = lastGood;
        lastGood = until;
        return new Spell(
                from,
                gone ? Long.MAX_VALUE : until,
                outage,
                named.stream().map(ScenarioRun::planned).collect(Collectors.toSet()),
                suspects.killer(named).map(ScenarioRun::planned));
    }

    private boolean comesBack(long since) {
        Duration pause = FIRST_PAUSE;
        while (System.nanoTime() - since < patience.toNanos()
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(pause.toNanos());
            if (trouble().isEmpty()) {
                return true;
            }
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        }
        return false;
    }
}
