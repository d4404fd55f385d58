package dev.provost.conformance.rules;

import dev.provost.conformance.requirement.RequirementCatalogue;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.reports.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules to be run together. Immutable; may be shared between threads. */
public final class RuleBook {

    private final List<Rule> rules;
    private final RequirementCatalogue catalogue;
    private final Set<String> derailing;
    private final Set<String> ending;

    private RuleBook(List<Rule> rules, RequirementCatalogue catalogue) {
        this.rules = List.copyOf(rules);
        this.catalogue = catalogue;
        this.derailing = rules.stream().filter(Rule::derails).map(Rule::id).collect(Collectors.toUnmodifiableSet());
        this.ending = rules.stream().filter(Rule::endsTalk).map(Rule::id).collect(Collectors.toUnmodifiableSet());
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

    /**
     * What all rules saw, in the order of the rules: at least one observation for each rule, unless all that it saw follows
     * from a failure that derailed the session before.
     */
    public List<Observation> judge(Transcript transcript, RuleContext context) {
        List<Observation> seen = rules.stream()
                .flatMap(rule -> judge(rule, transcript, context).stream())
                .toList();
        return Consequences.leftOut(seen, derailing, transcript);
    }

    /** Whether what was seen can make the rest of its session go wrong. */
    public boolean isDerailment(Observation seen) {
        return seen.verdict() == Verdict.FAIL && derailing.contains(seen.rule());
    }

    /** Whether after what was seen the two sides cannot talk on: nothing in the same message is worth more than it. */
    public boolean isEndOfTalk(Observation seen) {
        return isDerailment(seen) && ending.contains(seen.rule());
    }

    private List<Observation> judge(Rule rule, Transcript transcript, RuleContext context) {
        Findings findings = new Findings(rule, catalogue.get(rule.requirement()).level());
        rule.judge(transcript, context, findings);
        return findings.observations();
    }
}
