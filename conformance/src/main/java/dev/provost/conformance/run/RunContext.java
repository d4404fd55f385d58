package dev.provost.conformance.run;

import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.plan.Configuration;
import dev.provost.conformance.plan.Plan;
import dev.provost.conformance.plan.PlannedScenario;
import dev.provost.conformance.requirement.RequirementCatalogue;
import dev.provost.conformance.rules.Observation;
import dev.provost.conformance.rules.RuleBook;
import dev.provost.fixtures.models.ModelLibrary;
import dev.provost.transport.EventLoops;
import java.net.URI;
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

    private RunContext(Optional<Means> means, List<PlannedScenario> planned, RunListener listener) {
        this.means = means;
        this.log = new RunLog(this, listener, means.map(Means::clock).orElseGet(InstantSource::system), planned.size());
        planned.forEach(p -> plan.put(key(p.configuration(), p.scenario().id()), p));
    }

    static RunContext of(Means means, Plan plan, RunListener listener) {
        return new RunContext(Optional.of(means), plan.planned(), listener);
    }

    /** A context without server, for dry runs. */
    static RunContext forInspection() {
        return new RunContext(Optional.empty(), List.of(), RunListener.SILENT);
    }

    RunLog log() {
        return log;
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
                .map(p -> runs.computeIfAbsent(p, planned -> new ScenarioRun(planned, means().seed())));
    }

    /** Every scenario run that began. */
    Collection<ScenarioRun> runs() {
        return runs.values();
    }

    /** The run of a scenario that began. */
    ScenarioRun run(PlannedScenario planned) {
        return Optional.ofNullable(runs.get(planned)).orElseThrow();
    }

    List<Observation> observations(PlannedScenario planned) {
        ScenarioRun run = runs.get(planned);
        return run == null ? List.of() : run.observations();
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
            long seed) {}
}
