package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import java.util.List;

/** An abort of the device is answered with statuses at most (DM Protocol 1.2.1, 8.1). */
final class AbortRule implements AnswerRule {

    @Override
    public String requirement() {
        return "DMPRO-SRV-20";
    }

    @Override
    public List<String> permitted() {
        return List.of("statuses only");
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (!turn.isRegular() || !Aborts.isAbort(turn.request().orElseThrow())) {
            return;
        }
        if (turn.serverCommands().isEmpty()) {
            findings.pass(turn.answerIndex(), "statuses only");
        } else {
            findings.deviation(
                    turn.answerIndex(),
                    "The server goes on after the device's abort",
                    "statuses only",
                    Wording.commands(turn.serverCommands()));
        }
    }
}
