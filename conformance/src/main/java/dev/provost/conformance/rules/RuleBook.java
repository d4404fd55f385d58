package dev.provost.conformance.rules;

import dev.provost.conformance.requirement.RequirementCatalogue;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.reports.Level;
import dev.provost.reports.Verdict;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Rules to be run together. Immutable; may be shared between threads. */
public final class RuleBook {

    /**
     * A rule with what each of its findings repeats.
     *
     * @param rule the rule
     * @param id its name
     * @param level how strongly its requirement is demanded
     */
    private record Entry(Rule rule, String id, Level level) {

        List<Observation> judge(Transcript transcript, RuleContext context) {
            Findings findings = new Findings(rule, id, level);
            rule.judge(transcript, context, findings);
            return findings.observations();
        }
    }

    private final List<Entry> entries;
    private final Set<String> derailing;
    private final Set<String> ending;

    private RuleBook(List<Rule> rules, RequirementCatalogue catalogue) {
        this.entries = rules.stream()
                .map(rule -> new Entry(
                        rule, rule.id(), catalogue.get(rule.requirement()).level()))
                .toList();
        this.derailing = ids(Rule::derails);
        this.ending = ids(Rule::endsTalk);
    }

    private Set<String> ids(Predicate<Rule> which) {
        return entries.stream()
                .filter(entry -> which.test(entry.rule()))
                .map(Entry::id)
                .collect(Collectors.toUnmodifiableSet());
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
        return new RuleBook(rules, catalogue);
    }

    /** The rules in order. */
    public List<Rule> rules() {
        return entries.stream().map(Entry::rule).toList();
    }

    /**
     * What all rules saw, in the order of the rules: at least one observation for each rule, unless all that it saw follows
     * from a failure that derailed the session before.
     */
    public List<Observation> judge(Transcript transcript, RuleContext context) {
        List<Observation> seen = entries.stream()
                .flatMap(entry -> entry.judge(transcript, context).stream())
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
}
