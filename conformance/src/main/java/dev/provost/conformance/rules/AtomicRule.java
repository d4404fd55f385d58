package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Add;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Atomic;
import dev.provost.syncml.Command;
import dev.provost.syncml.Copy;
import dev.provost.syncml.Delete;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Message;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Sequence;
import java.util.List;

/**
 * {@code Atomic} holds only Add, Alert, Delete, Copy and Replace (RepPro 1.2.1, 6.6.3).
 *
 * <p>A Sequence inside is a warning only: the DTD has it, the text of DM does not. Exec is the business of {@link
 * ExecRule}.
 */
final class AtomicRule implements AnswerRule {

    private static final String LAWFUL = "Add, Alert, Delete, Copy, Replace";

    @Override
    public String requirement() {
        return "DMREP-SRV-22";
    }

    @Override
    public List<String> permitted() {
        return List.of(LAWFUL);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Commands.all(answer, Atomic.class).forEach(atomic -> judge(turn.answerIndex(), atomic, findings));
    }

    private static void judge(int index, Atomic atomic, Findings findings) {
        boolean good = true;
        for (Command member : atomic.members()) {
            String message = Wording.command(member) + " stands in Atomic";
            switch (member) {
                case Add a -> {}
                case Alert a -> {}
                case Delete d -> {}
                case Copy c -> {}
                case Replace r -> {}
                case Exec e -> {}
                case Sequence s -> {
                    findings.doubt(index, message, LAWFUL, member.name());
                    good = false;
                }
                default -> {
                    findings.deviation(index, message, LAWFUL, member.name());
                    good = false;
                }
            }
        }
        if (atomic.members().isEmpty()) {
            findings.deviation(index, Wording.command(atomic) + " holds no command", LAWFUL, "nothing");
        } else if (good) {
            findings.pass(index, LAWFUL);
        }
    }
}
