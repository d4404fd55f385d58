package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;

/** A rule that looks at one turn at a time. */
interface TurnRule extends Rule {

    void judge(Turn turn, Findings findings);

    @Override
    default void judge(Transcript transcript, RuleContext context, Findings findings) {
        transcript.turns().forEach(turn -> judge(turn, findings));
    }
}
