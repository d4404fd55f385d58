package dev.provost.conformance.steps;

import dev.provost.conformance.run.Access;
import dev.provost.conformance.run.FirmwareStock;
import dev.provost.conformance.run.RunContext;
import dev.provost.conformance.run.ScenarioRun;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;

/** The scenario that runs, for the objects that work in it. */
public final class World {

    private final RunContext context;
    private Optional<ScenarioRun> run = Optional.empty();

    /** A world in which no scenario has begun. */
    public World(RunContext context) {
        this.context = context;
    }

    void begin(URI feature, Collection<String> tags) {
        ScenarioRun found = context.scenario(feature, tags);
        run = Optional.of(found);
        context.begins(found);
    }

    /** The scenario run. */
    ScenarioRun run() {
        return run.orElseThrow(() -> new IllegalStateException("No scenario has begun in this world."));
    }

    void end(boolean passed) {
        context.ends(run(), passed);
    }

    /** The way to the server that the scenario takes. */
    Access way() {
        return means().server().ways().of(run().planned().scenario());
    }

    /** The packages of firmware that the scenarios of the run share. */
    FirmwareStock firmwareStock() {
        return context.firmware();
    }

    /** What the run works with. */
    RunContext.Means means() {
        return context.means();
    }
}
