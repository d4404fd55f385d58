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
    private final Scope scope;

    /**
     * A planner for one target that claims everything.
     *
     * @param configurations those that the target offers, the default one first
     * @param given what target and adapter bring
     * @param accounts the kinds of credentials for which there are accounts
     * @param adapter the adapter's name for the summary, for instance {@code none}
     */
    public Planner(List<Configuration> configurations, Set<Unlock> given, Set<AuthType> accounts, String adapter) {
        this(configurations, given, accounts, adapter, Scope.EVERYTHING);
    }

    /** The same for a target whom only a part of the suite concerns. */
    public Planner(
            List<Configuration> configurations,
            Set<Unlock> given,
            Set<AuthType> accounts,
            String adapter,
            Scope scope) {
        if (configurations.isEmpty()) {
            throw new PlanException("The target offers no configuration: it needs a version and an encoding.");
        }
        this.configurations = List.copyOf(configurations);
        this.given = given.isEmpty() ? EnumSet.noneOf(Unlock.class) : EnumSet.copyOf(given);
        this.accounts = Set.copyOf(accounts);
        this.adapter = adapter;
        this.scope = scope;
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
            List<Configuration> suitable = suitable(scenario, selection);
            Optional<LeftOut> without = leftOut(scenario, suitable);
            without.ifPresentOrElse(
                    leftOut::add,
                    () -> inScope(scenario, suitable).forEach(c -> planned.add(new PlannedScenario(scenario, c))));
        }
        return new Plan(planned, leftOut, adapter);
    }

    private Optional<LeftOut> leftOut(ScenarioText scenario, List<Configuration> suitable) {
        return scope.exclusion(scenario)
                .map(reason -> new LeftOut(scenario, reason, Unlock.STATEMENT))
                .or(() -> Needs.missing(scenario, given).map(missing -> lacking(scenario, missing)))
                .or(() -> suitable.isEmpty()
                        ? Optional.of(new LeftOut(scenario, notOffered(), Unlock.CONFIGURATION))
                        : Optional.empty())
                .or(() -> suitable.stream().allMatch(c -> scope.exclusion(c).isPresent())
                        ? scope.exclusion(suitable.getFirst())
                                .map(reason -> new LeftOut(scenario, reason, Unlock.STATEMENT))
                        : Optional.empty());
    }

    private static LeftOut lacking(ScenarioText scenario, Unlock missing) {
        return new LeftOut(scenario, "The scenario needs " + missing.words().replaceAll(",$", "") + ".", missing);
    }

    /** The configurations in which the scenario runs: all for a matrix, otherwise the first. */
    private List<Configuration> inScope(ScenarioText scenario, List<Configuration> suitable) {
        List<Configuration> claimed =
                suitable.stream().filter(c -> scope.exclusion(c).isEmpty()).toList();
        return scenario.has(Needs.MATRIX) ? claimed : List.of(claimed.getFirst());
    }

    private List<Configuration> suitable(ScenarioText scenario, Selection selection) {
        return selection.configuration().map(List::of).orElse(configurations).stream()
                .filter(c -> Needs.allow(scenario, c))
                .filter(c -> !Needs.account(scenario) || accounts.contains(c.credentials()))
                .toList();
    }

    private String notOffered() {
        return "None of the configurations, with the accounts there are, suits the scenario: "
                + String.join(
                        ", ", configurations.stream().map(Configuration::id).toList()) + ".";
    }
}
