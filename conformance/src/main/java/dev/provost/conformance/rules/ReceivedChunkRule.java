package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Command;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import java.util.List;

/**
 * A chunk of the device gets 213 (DM Protocol 1.2.1, 7).
 *
 * <p>Of events and results, whose package is open until the last chunk. A server may refuse it with an error, or end the session. Whether it asks for the next one is the business of {@link
 * NextMessageRule}.
 */
final class ReceivedChunkRule implements AnswerRule {

    private static final String TAKEN = "213";
    private static final String REFUSED = "an error status";

    @Override
    public String requirement() {
        return "DMPRO-SRV-17";
    }

    @Override
    public List<String> permitted() {
        return List.of(TAKEN, REFUSED);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (!turn.isRegular() || !turn.isAccepted() || Aborts.isAbort(answer) || Limits.leavesNoRoom(turn)) {
            return;
        }
        Message request = turn.request().orElseThrow();
        if (Aborts.isAbort(request) || request.isFinal()) {
            return;
        }
        for (Command command : Commands.all(request)) {
            if ((command instanceof Results || command instanceof Alert)
                    && Commands.items(command).stream().anyMatch(Item::moreData)) {
                judge(turn, command, turn.statusesFor(request, command), findings);
            }
        }
    }

    private static void judge(Turn turn, Command command, List<Status> statuses, Findings findings) {
        if (statuses.stream().anyMatch(StatusCodes::isBuffered)) {
            findings.pass(turn.answerIndex(), TAKEN);
        } else if (statuses.stream().anyMatch(StatusCodes::isError)) {
            findings.pass(turn.answerIndex(), REFUSED);
        } else {
            findings.deviation(
                    turn.answerIndex(),
                    "A chunk in " + Wording.command(command) + " is not answered as one",
                    TAKEN,
                    statuses.isEmpty()
                            ? "no Status"
                            : "Status " + statuses.getFirst().code());
        }
    }
}
