package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import java.util.List;

/**
 * When the device is done, the server sends new commands or ends the session with statuses and {@code Final} (DM Protocol
 * 1.2.1, 8.6).
 */
final class SessionEndRule implements AnswerRule {

    private static final String END = "statuses and Final";
    private static final String GOES_ON = "new commands";
    private static final String NO_ROOM = "Alert 1222 where the MaxMsgSize of the device leaves no room for commands";

    @Override
    public String requirement() {
        return "DMPRO-SRV-05";
    }

    @Override
    public List<String> permitted() {
        return List.of(END, GOES_ON, NO_ROOM);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        boolean done =
                turn.isRegular() && turn.request().filter(Message::isFinal).isPresent();
        if (!done || !turn.isAccepted()) {
            return;
        }
        List<Command> commands = turn.serverCommands();
        if (commands.isEmpty() && answer.isFinal()) {
            findings.pass(turn.answerIndex(), END);
        } else if (Limits.leavesNoRoom(turn)
                && !commands.isEmpty()
                && commands.stream().allMatch(c -> Aborts.is(c, AlertCode.NEXT_MESSAGE))) {
            findings.pass(turn.answerIndex(), NO_ROOM);
        } else if (!commands.isEmpty() && commands.stream().allMatch(c -> Aborts.is(c, AlertCode.NEXT_MESSAGE))) {
            findings.deviation(
                    turn.answerIndex(),
                    "The server asks for the next message though the device is done",
                    "new commands, or statuses and Final",
                    Wording.commands(commands));
        } else if (!commands.isEmpty()) {
            findings.pass(turn.answerIndex(), GOES_ON);
        }
    }
}
