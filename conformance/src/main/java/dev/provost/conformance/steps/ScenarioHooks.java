package dev.provost.conformance.steps;

import dev.provost.adapter.Account;
import dev.provost.conformance.rules.RuleContext;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;

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

    /** Lets every rule judge what went over the wire, and makes the server forget the phones. */
    @After
    public void end() {
        try {
            world.run().explainWith(operator.secrets());
            RuleContext known = RuleContext.of(operator.accounts().toArray(Account[]::new));
            world.run().observe(world.means().rules().judge(world.run().transcript(), known));
        } finally {
            operator.leave();
        }
    }
}
