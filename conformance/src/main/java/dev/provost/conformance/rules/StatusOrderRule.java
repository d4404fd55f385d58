package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Statuses come in the order of the commands that they answer (RepPro 1.2.2, 6.4.1). */
final class StatusOrderRule implements AnswerRule {

    @Override
    public String requirement() {
        return "DMREP-SRV-11";
    }

    @Override
    public List<String> permitted() {
        return List.of("the order of the commands");
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (!turn.isRegular()) {
            return;
        }
        Message request = turn.request().orElseThrow();
        Map<String, Integer> position = new HashMap<>();
        Commands.all(request).forEach(command -> position.put(command.cmdId(), position.size()));
        int last = -1;
        int judged = 0;
        for (Status status : Commands.statuses(answer)) {
            Integer place = position.get(status.cmdRef());
            if (place == null || !status.msgRef().equals(request.header().msgId())) {
                continue;
            }
            judged++;
            if (place < last) {
                findings.deviation(
                        turn.answerIndex(),
                        "A Status comes after that of a later command",
                        "statuses in the order of the commands",
                        Wording.reference(status));
                return;
            }
            last = place;
        }
        if (judged > 1) {
            findings.pass(turn.answerIndex(), "the order of the commands");
        }
    }
}
