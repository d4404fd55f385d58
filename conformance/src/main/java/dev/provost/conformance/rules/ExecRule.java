package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Atomic;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Message;
import java.util.List;

/** {@code Exec} holds one item and does not stand in {@code Atomic} (RepPro 1.2.1, 6.6.6). */
final class ExecRule implements AnswerRule {

    @Override
    public String requirement() {
        return "DMREP-SRV-21";
    }

    @Override
    public List<String> permitted() {
        return List.of("one Item");
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (Deviations.of(turn).anyMatch(Deviations::isSecondToRun)) {
            findings.deviation(turn.answerIndex(), "An Exec holds more than one Item", "one Item", "several");
            return;
        }
        Commands.all(answer, Exec.class).forEach(exec -> {
            int items = exec.items().size();
            if (items == 1) {
                findings.pass(turn.answerIndex(), "one Item");
            } else {
                findings.deviation(
                        turn.answerIndex(),
                        Wording.command(exec) + " does not hold one Item",
                        "1",
                        Integer.toString(items));
            }
        });
        Commands.all(answer, Atomic.class)
                .flatMap(atomic -> atomic.members().stream())
                .filter(Exec.class::isInstance)
                .forEach(exec -> findings.deviation(
                        turn.answerIndex(),
                        Wording.command(exec) + " stands in Atomic",
                        "Exec in SyncBody or Sequence",
                        "Exec in Atomic"));
    }
}
