package dev.provost.conformance.run;

import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.plan.Configuration;
import dev.provost.conformance.plan.Plan;
import dev.provost.conformance.plan.PlannedScenario;
import dev.provost.conformance.plan.Scope;
import dev.provost.conformance.requirement.RequirementCatalogue;
import dev.provost.conformance.rules.Observation;
import dev.provost.conformance.rules.RuleBook;
import dev.provost.fixtures.models.ModelLibrary;
import dev.provost.reports.Verdict;
import dev.provost.transport.EventLoops;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What all scenarios of one run share. Safe for use from many threads. */
public final class RunContext {

    private static final String ID_TAG = "@id-";

    private final Optional<Means> means;
    private final Map<PlannedScenario, ScenarioRun> runs = new ConcurrentHashMap<>();
    private final Map<String, PlannedScenario> plan = new HashMap<>();

    private final RunLog log;
    private final ServerWatch watch;
    private final int attempt;
    private final FirmwareStock firmware = new FirmwareStock();

    private RunContext(
            Optional<Means> means,
            Optional<SanityExchange> sanity,
            List<PlannedScenario> planned,
            RunListener listener,
            RunMemory memory,
            int attempt) {
        this.means = means;
        this.attempt = attempt;
        this.watch = new ServerWatch(
                sanity, means.map(m -> m.care().recovery()).orElse(Duration.ZERO), planned, runs::values);
        this.log =
                new RunLog(this, listener, means.map(Means::clock).orElseGet(InstantSource::system), planned, memory);
        planned.forEach(p -> plan.put(key(p.configuration(), p.scenario().id()), p));
    }

    static RunContext of(Means means, SanityExchange sanity, Plan plan, RunListener listener, RunMemory memory) {
        return new RunContext(Optional.of(means), Optional.of(sanity), plan.planned(), listener, memory, 1);
    }

    /** A context for second tries. */
    static RunContext again(Means means, SanityExchange sanity, List<PlannedScenario> planned, RunListener listener) {
        return new RunContext(Optional.of(means), Optional.of(sanity), planned, listener, RunMemory.NONE, 2);
    }

    /** A context without server, for dry runs. */
    static RunContext forInspection() {
        return new RunContext(Optional.empty(), Optional.empty(), List.of(), RunListener.SILENT, RunMemory.NONE, 1);
    }

    RunLog log() {
        return log;
    }

    ServerWatch watch() {
        return watch;
    }

    /**
     * Says that a scenario is about to begin; waits while the server does not answer.
     *
     * @throws org.opentest4j.TestAbortedException when the server is gone for good
     */
    public void begins(ScenarioRun run) {
        watch.admit(run);
    }

    /** Says that a scenario is over: now and then, and whenever one did not pass, the server is looked after. */
    public void ends(ScenarioRun run, boolean passed) {
        watch.ended(run, passed);
    }

    /** The packages of firmware that its scenarios share. */
    public FirmwareStock firmware() {
        return firmware;
    }

    /** What a run works with. */
    public Means means() {
        return means.orElseThrow(
                () -> new IllegalStateException(
                        "A step was executed outside a run: start scenarios through ConformanceRun, not through Cucumber alone."));
    }

    /**
     * The scenario run that belongs to what Cucumber reports; the same one each time.
     *
     * @param feature name of the feature as Cucumber has it
     * @param tags tags with the at sign
     */
    public ScenarioRun scenario(URI feature, Collection<String> tags) {
        return find(feature, tags)
                .orElseThrow(() -> new IllegalStateException(
                        "The scenario " + tags + " of " + feature + " is not part of the plan."));
    }

    Optional<ScenarioRun> find(URI feature, Collection<String> tags) {
        Optional<String> id = tags.stream()
                .filter(t -> t.startsWith(ID_TAG))
                .map(t -> t.substring(ID_TAG.length()))
                .findFirst();
        return ConfiguredFeature.configurationOf(feature)
                .flatMap(c -> id.map(i -> plan.get(key(c, i))))
                .map(p -> runs.computeIfAbsent(p, planned -> new ScenarioRun(planned, means().seed(), attempt)));
    }

    /** Every scenario run that began. */
    Collection<ScenarioRun> runs() {
        return runs.values();
    }

    List<Observation> observations(PlannedScenario planned) {
        return interesting(find(planned).map(ScenarioRun::observations).orElseGet(() -> log.remembered(planned)));
    }

    /** What was seen, without warnings about what the server does not claim. */
    private List<Observation> interesting(List<Observation> seen) {
        return seen.stream()
                .filter(o -> o.verdict() != Verdict.WARN || !means().scope().waives(o.requirement()))
                .toList();
    }

    Optional<ScenarioRun> find(PlannedScenario planned) {
        return Optional.ofNullable(runs.get(planned));
    }

    int checks(PlannedScenario planned) {
        ScenarioRun run = runs.get(planned);
        return run == null ? 0 : run.checks();
    }

    private static String key(Configuration configuration, String id) {
        return configuration.id() + "/" + id;
    }

    /**
     * What a run works with.
     *
     * @param server the server under test
     * @param adapter how to operate it
     * @param accounts accounts that exist already
     * @param rules what judges the wire
     * @param catalogue the requirements
     * @param models the phones to simulate
     * @param loops what carries the connections
     * @param clock the time of day
     * @param seed seed of the run
     * @param scope what of the suite concerns the server
     * @param care how it takes care of its verdicts
     */
    public record Means(
            ServerUnderTest server,
            ServerAdapter adapter,
            AccountPool accounts,
            RuleBook rules,
            RequirementCatalogue catalogue,
            ModelLibrary models,
            EventLoops loops,
            InstantSource clock,
            long seed,
            Scope scope,
            RunCare care) {}
}
