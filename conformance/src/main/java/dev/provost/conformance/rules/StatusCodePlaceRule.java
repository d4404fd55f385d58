package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Command;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import dev.provost.syncml.StatusCode;
import java.util.List;
import java.util.Optional;

/**
 * 212 answers a header only, and 213 a chunk only (RepPro 1.2.2, 10; DM Protocol 1.2.1, 7).
 */
final class StatusCodePlaceRule implements AnswerRule {

    private static final String HEADER = "212 for a header";
    private static final String CHUNK = "213 for a chunk";
    private static final int ACCEPTED = StatusCode.AUTHENTICATION_ACCEPTED.code();

    @Override
    public String requirement() {
        return "DMREP-SRV-37";
    }

    @Override
    public List<String> permitted() {
        return List.of(HEADER, CHUNK);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (!turn.isRegular()) {
            return;
        }
        for (Status status : Commands.statuses(answer)) {
            Optional<Command> command = turn.commandOf(status);
            if (status.code() == ACCEPTED && Wording.isForHeader(status)) {
                findings.pass(turn.answerIndex(), HEADER);
            } else if (status.code() == ACCEPTED && command.isPresent()) {
                findings.deviation(
                        turn.answerIndex(),
                        "A command is answered by 212, which only a header can be",
                        "200 or another code for the command",
                        Wording.reference(status));
            } else if (StatusCodes.isBuffered(status) && command.isPresent()) {
                judgeChunk(turn.answerIndex(), status, command.get(), findings);
            }
        }
    }

    private static void judgeChunk(int index, Status status, Command command, Findings findings) {
        if (Commands.items(command).stream().anyMatch(Item::moreData)) {
            findings.pass(index, CHUNK);
        } else {
            findings.deviation(
                    index,
                    "A command that is complete is answered by 213, as if more of it were to come",
                    "the code of the command",
                    Wording.reference(status));
        }
    }
}
