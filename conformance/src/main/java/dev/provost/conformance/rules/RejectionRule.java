package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import java.util.List;

/**
 * A message that rejects credentials holds only statuses, one for each command received (DM Protocol 1.2.1, 9.1).
 *
 * <p>An abort instead of a further challenge is permitted. A status that calls a command of the rejected message done is a
 * warning only: what was done cannot be seen.
 */
final class RejectionRule implements AnswerRule {

    private static final String STATUSES = "statuses only, one for each command";
    private static final String ABORT = "statuses and an abort";

    @Override
    public String requirement() {
        return "DMSEC-SRV-07";
    }

    @Override
    public List<String> permitted() {
        return List.of(STATUSES, ABORT);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (!turn.isRejected() || !turn.isRegular()) {
            return;
        }
        List<Command> commands = turn.serverCommands().stream()
                .filter(command -> !Aborts.is(command, AlertCode.SESSION_ABORT))
                .toList();
        List<Command> forgotten = unanswered(turn);
        List<Status> done = done(turn, answer);
        if (!commands.isEmpty()) {
            findings.deviation(
                    turn.answerIndex(),
                    "The server sends commands to a device that it rejects",
                    STATUSES,
                    Wording.commands(commands));
        } else if (!forgotten.isEmpty()) {
            findings.deviation(
                    turn.answerIndex(),
                    "Commands of the rejected message get no Status",
                    STATUSES,
                    "no Status for " + Wording.commands(forgotten));
        } else if (!done.isEmpty()) {
            findings.doubt(
                    turn.answerIndex(),
                    "A command of the rejected message is called done",
                    "an error code, for instance 401, 407 or 215",
                    Wording.reference(done.getFirst()));
        } else {
            findings.pass(turn.answerIndex(), Aborts.isAbort(answer) ? ABORT : STATUSES);
        }
    }

    private static List<Command> unanswered(Turn turn) {
        Message request = turn.request().orElseThrow();
        return request.body().commands().stream()
                .filter(command -> !(command instanceof Status || command instanceof Results || command.noResp()))
                .filter(command -> turn.statusesFor(request, command).isEmpty())
                .filter(command -> !turn.hasStatusAstray(command.name()))
                .toList();
    }

    private static List<Status> done(Turn turn, Message answer) {
        return Commands.statuses(answer).stream()
                .filter(status -> !Wording.isForHeader(status) && status.code() != 215 && status.code() / 100 == 2)
                .filter(status -> turn.commandOf(status).isPresent())
                .toList();
    }
}
