package dev.provost.conformance.rules;

import dev.provost.conformance.requirement.RequirementCatalogue;
import dev.provost.conformance.transcript.Transcript;
import java.util.List;

/** Rules to be run together. Immutable; may be shared between threads. */
public final class RuleBook {

    private final List<Rule> rules;
    private final RequirementCatalogue catalogue;

    private RuleBook(List<Rule> rules, RequirementCatalogue catalogue) {
        this.rules = List.copyOf(rules);
        this.catalogue = catalogue;
    }

    /** Every rule there is. */
    public static RuleBook standard() {
        return of(StandardRules.ALL, RequirementCatalogue.standard());
    }

    /**
     * The given rules.
     *
     * @throws IllegalArgumentException when a rule names a requirement that the catalogue does not hold
     */
    public static RuleBook of(List<Rule> rules, RequirementCatalogue catalogue) {
        rules.forEach(rule -> catalogue.get(rule.requirement()));
        return new RuleBook(rules, catalogue);
    }

    /** The rules in order. */
    public List<Rule> rules() {
        return rules;
    }

    /** What all rules saw, at least one observation for each rule, in the order of the rules. */
    public List<Observation> judge(Transcript transcript, RuleContext context) {
        return rules.stream()
                .flatMap(rule -> judge(rule, transcript, context).stream())
                .toList();
    }

    private List<Observation> judge(Rule rule, Transcript transcript, RuleContext context) {
        Findings findings = new Findings(rule, catalogue.get(rule.requirement()).level());
        rule.judge(transcript, context, findings);
        return findings.observations();
    }
}
