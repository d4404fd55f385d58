package dev.provost.conformance.plan;

import dev.provost.security.AuthType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the plan of a run from the suite, the user's selection and what the target and its adapter can do. */
public final class Planner {

    private final List<Configuration> configurations;
    private final Set<Unlock> given;
    private final Set<AuthType> accounts;
    private final String adapter;

    /**
     * A planner for one target.
     *
     * @param configurations those that the target offers, the default one first
     * @param given what target and adapter bring
     * @param accounts the kinds of credentials for which there are accounts
     * @param adapter the adapter's name for the summary, for instance {@code none}
     */
    public Planner(List<Configuration> configurations, Set<Unlock> given, Set<AuthType> accounts, String adapter) {
        if (configurations.isEmpty()) {
            throw new PlanException("The target offers no configuration: it needs a version and an encoding.");
        }
        this.configurations = List.copyOf(configurations);
        this.given = given.isEmpty() ? EnumSet.noneOf(Unlock.class) : EnumSet.copyOf(given);
        this.accounts = Set.copyOf(accounts);
        this.adapter = adapter;
    }

    /**
     * The plan.
     *
     * @throws PlanException when the selection cannot be read or selects nothing
     */
    public Plan plan(List<ScenarioText> suite, Selection selection) {
        List<ScenarioText> selected = selection.from(suite);
        List<PlannedScenario> planned = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (ScenarioText scenario : selected) {
            Optional<Unlock> missing = Needs.missing(scenario, given);
            List<Configuration> suitable = suitable(scenario, selection);
            if (missing.isPresent()) {
                leftOut.add(new LeftOut(
                        scenario,
                        "The scenario needs " + missing.get().words().replaceAll(",$", "") + ".",
                        missing.get()));
            } else if (suitable.isEmpty()) {
                leftOut.add(new LeftOut(scenario, notOffered(), Unlock.CONFIGURATION));
            } else {
                suitable.forEach(c -> planned.add(new PlannedScenario(scenario, c)));
            }
        }
        return new Plan(planned, leftOut, adapter);
    }

    private List<Configuration> suitable(ScenarioText scenario, Selection selection) {
        List<Configuration> suitable = selection.configuration().map(List::of).orElse(configurations).stream()
                .filter(c -> Needs.allow(scenario, c))
                .filter(c -> !Needs.account(scenario) || accounts.contains(c.credentials()))
                .toList();
        return scenario.has(Needs.MATRIX) || suitable.isEmpty() ? suitable : List.of(suitable.getFirst());
    }

    private String notOffered() {
        return "None of the configurations, with the accounts there are, suits the scenario: "
                + String.join(
                        ", ", configurations.stream().map(Configuration::id).toList()) + ".";
    }
}
