package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import java.util.List;

/**
 * The server sends no command while the device's package is open (DM Protocol 1.2.1, 6.1).
 *
 * <p>While the server itself is in the middle of a package, what it goes on with is no new command.
 */
final class NoCommandWhileOpenRule implements AnswerRule {

    private static final String NONE = "no command";

    @Override
    public String requirement() {
        return "DMPRO-SRV-08";
    }

    @Override
    public List<String> permitted() {
        return List.of(NONE);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (!NextMessageRule.concerns(turn)) {
            return;
        }
        List<Command> commands = turn.serverCommands().stream()
                .filter(command -> !isAboutTheSession(command))
                .toList();
        if (commands.isEmpty()) {
            findings.pass(turn.answerIndex(), NONE);
        } else {
            findings.deviation(
                    turn.answerIndex(),
                    "The server sends commands before the device has ended its package",
                    "statuses and Alert 1222 only",
                    Wording.commands(commands));
        }
    }

    private static boolean isAboutTheSession(Command command) {
        return Aborts.is(command, AlertCode.NEXT_MESSAGE)
                || Aborts.is(command, AlertCode.SESSION_ABORT)
                || Aborts.is(command, AlertCode.NO_END_OF_DATA);
    }
}
