package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import java.util.List;
import java.util.Optional;

/**
 * A message that refuses the header of the device brings no commands (RepPro 1.2.2, 10).
 *
 * <p>Rejected credentials are the business of {@link RejectionRule}.
 */
final class RefusedHeaderRule implements AnswerRule {

    private static final String NONE = "statuses, and an abort at most";

    @Override
    public String requirement() {
        return "DMPRO-SRV-54";
    }

    @Override
    public List<String> permitted() {
        return List.of(NONE);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Optional<Status> header = turn.headerStatus();
        if (header.filter(StatusCodes::isError).isEmpty() || turn.isRejected()) {
            return;
        }
        List<Command> commands = turn.serverCommands().stream()
                .filter(command -> !Aborts.is(command, AlertCode.SESSION_ABORT))
                .toList();
        if (commands.isEmpty()) {
            findings.pass(turn.answerIndex(), NONE);
        } else {
            findings.deviation(
                    turn.answerIndex(),
                    "The server sends commands though it refuses the header with "
                            + header.get().data(),
                    NONE,
                    Wording.commands(commands));
        }
    }
}
