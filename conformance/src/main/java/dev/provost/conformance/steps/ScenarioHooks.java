package dev.provost.conformance.steps;

import dev.provost.adapter.Account;
import dev.provost.conformance.rules.RuleContext;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.cucumber.java.Status;

/** What happens before and after each scenario. */
public final class ScenarioHooks {

    private final World world;
    private final Operator operator;

    /** The hooks of a scenario. */
    public ScenarioHooks(World world, Operator operator) {
        this.world = world;
        this.operator = operator;
    }

    /** Finds the scenario in the plan. */
    @Before
    public void begin(Scenario scenario) {
        world.begin(scenario.getUri(), scenario.getSourceTagNames());
    }

    /** Lets every rule judge what went over the wire, makes the server forget the phones, and sees whether it still lives. */
    @After
    public void end(Scenario scenario) {
        try {
            world.run().explainWith(operator.secrets());
            RuleContext known = RuleContext.of(operator.accounts().toArray(Account[]::new));
            world.run().observe(world.means().rules().judge(world.run().transcript(), known));
        } finally {
            leave(scenario.getStatus() == Status.PASSED);
        }
    }

    private void leave(boolean passed) {
        try {
            operator.leave();
        } finally {
            world.end(passed);
        }
    }
}
