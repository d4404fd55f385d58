package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import java.util.List;

/** {@code SyncBody} holds at least one command, and {@code Final} comes last (RepPro 1.2.2, 6.2.3). */
final class BodyRule implements AnswerRule {

    private static final String GOOD = "commands, then Final if any";

    @Override
    public String requirement() {
        return "DMREP-SRV-07";
    }

    @Override
    public List<String> permitted() {
        return List.of(GOOD);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (answer.body().commands().isEmpty()) {
            findings.deviation(turn.answerIndex(), "SyncBody holds no command", "at least one command", "none");
            return;
        }
        Deviations.judge(
                turn,
                findings,
                d -> Deviations.isAboutOrder(d) && (Deviations.isAt(d, "Final") || Deviations.isBehindFinal(d)),
                "Final last",
                GOOD);
    }
}
