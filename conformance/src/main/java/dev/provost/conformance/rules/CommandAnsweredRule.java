package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import java.util.List;

/**
 * Every command gets a {@code Status} (DM Protocol 1.2.1, 8.5).
 *
 * <p>Turned on devices only, for servers have a rule for each kind of command. A status may come in a later message while the
 * package is open, and who aborts the session answers nothing more. The requests to go on and to abort are not judged: what follows is the answer.
 */
final class CommandAnsweredRule implements TurnRule {

    private static final String ANSWERED = "a Status";

    @Override
    public String requirement() {
        return "DMPRO-CLI-01";
    }

    @Override
    public List<String> permitted() {
        return List.of(ANSWERED);
    }

    @Override
    public void judge(Turn turn, Findings findings) {
        if (turn.isRegular()
                && turn.isAccepted()
                && turn.answer().filter(Aborts::isAbort).isEmpty()) {
            Message request = turn.request().orElseThrow();
            request.body().commands().stream()
                    .filter(CommandAnsweredRule::wantsStatus)
                    .forEach(command -> judge(turn, request, command, findings));
        }
    }

    private static boolean wantsStatus(Command command) {
        return !(command instanceof Status || command instanceof Results)
                && !command.noResp()
                && !Aborts.is(command, AlertCode.NEXT_MESSAGE)
                && !Aborts.is(command, AlertCode.SESSION_ABORT);
    }

    private static void judge(Turn turn, Message request, Command command, Findings findings) {
        StatusSearch search = StatusSearch.of(turn, request, command);
        if (search.found().isPresent()) {
            findings.pass(search.index(), ANSWERED);
        } else if (search.isOver() && !search.isAstray()) {
            findings.deviation(
                    search.index(),
                    Wording.command(command) + " of the device gets no Status",
                    "Status with MsgRef " + request.header().msgId() + ", CmdRef " + command.cmdId(),
                    "no such Status");
        }
    }
}
