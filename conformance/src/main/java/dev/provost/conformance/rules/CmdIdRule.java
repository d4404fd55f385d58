package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code CmdID} is present, unique in its message and not 0 (RepPro 1.2.2, 6.1.4). */
final class CmdIdRule implements AnswerRule {

    @Override
    public String requirement() {
        return "DMREP-SRV-08";
    }

    @Override
    public boolean derails() {
        return true;
    }

    @Override
    public List<String> permitted() {
        return List.of("unique and not 0");
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Set<String> seen = new HashSet<>();
        boolean good = true;
        for (Command command : Commands.all(answer)) {
            String id = command.cmdId();
            if (id.isEmpty()) {
                findings.deviation(turn.answerIndex(), command.name() + " has no CmdID", "a CmdID", "none");
            } else if (id.equals("0")) {
                findings.deviation(turn.answerIndex(), command.name() + " has the CmdID of the header", "not 0", "0");
            } else if (!seen.add(id)) {
                findings.deviation(
                        turn.answerIndex(), command.name() + " has the CmdID of another command", "a unique CmdID", id);
            } else {
                continue;
            }
            good = false;
        }
        if (good && !seen.isEmpty()) {
            findings.pass(turn.answerIndex(), "unique and not 0");
        }
    }
}
