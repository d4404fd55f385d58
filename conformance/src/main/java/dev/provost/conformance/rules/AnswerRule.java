package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;

/** A rule that looks at one message of the server at a time. */
interface AnswerRule extends TurnRule {

    void judge(Turn turn, Message answer, Findings findings);

    @Override
    default void judge(Turn turn, Findings findings) {
        turn.answer().ifPresent(answer -> judge(turn, answer, findings));
    }
}
