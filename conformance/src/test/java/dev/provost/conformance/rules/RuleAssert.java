package dev.provost.conformance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.provost.conformance.requirement.RequirementCatalogue;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.reports.Blame;
import dev.provost.reports.Verdict;
import java.util.List;

/** Says what a rule has to see: {@code examine(rule, transcript).fails("...")}. */
final class RuleAssert {

    private final Rule rule;
    private final List<Observation> seen;

    private RuleAssert(Rule rule, List<Observation> seen) {
        this.rule = rule;
        this.seen = seen;
    }

    static RuleAssert examine(Rule rule, TranscriptBuilder transcript) {
        return examine(rule, transcript, RuleContext.NONE);
    }

    static RuleAssert examine(Rule rule, TranscriptBuilder transcript, RuleContext context) {
        return examine(rule, transcript.build(), context);
    }

    static RuleAssert examine(Rule rule, Transcript transcript, RuleContext context) {
        RuleBook book = RuleBook.of(List.of(rule), RequirementCatalogue.standard());
        return new RuleAssert(rule, book.judge(transcript, context));
    }

    /** Nothing deviates, and the last thing seen is this outcome. */
    RuleAssert passes(String alternative) {
        assertThat(seen).as(rule.id()).extracting(Observation::verdict).containsOnly(Verdict.PASS);
        assertThat(seen.getLast().alternative()).as(rule.id()).isEqualTo(alternative);
        return this;
    }

    /** Exactly one failure, with this sentence. */
    RuleAssert fails(String message) {
        return deviates(Verdict.FAIL, message);
    }

    /** Exactly one warning, with this sentence. */
    RuleAssert warns(String message) {
        return deviates(Verdict.WARN, message);
    }

    /** What the deviation permits and what was seen. */
    RuleAssert expecting(String expected, String actual) {
        assertThat(deviation().expected()).as("expected").isEqualTo(expected);
        assertThat(deviation().actual()).as("actual").isEqualTo(actual);
        return this;
    }

    /** The message that proves the deviation. */
    RuleAssert at(int messageIndex) {
        assertThat(deviation().messageIndex()).hasValue(messageIndex);
        return this;
    }

    /** Nothing could be judged. */
    void hasNoEvidence() {
        assertThat(seen).as(rule.id()).extracting(Observation::verdict).containsExactly(Verdict.NOT_APPLICABLE);
    }

    private RuleAssert deviates(Verdict verdict, String message) {
        assertThat(seen.stream().filter(o -> o.verdict() != Verdict.PASS))
                .as(rule.id())
                .extracting(Observation::verdict, Observation::blame, Observation::message)
                .containsExactly(tuple(verdict, Blame.SERVER, message));
        return this;
    }

    private Observation deviation() {
        return seen.stream().filter(Observation::isDeviation).findFirst().orElseThrow();
    }
}
