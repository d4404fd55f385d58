package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import dev.provost.syncml.Sequence;
import java.util.List;

/** {@code Sequence} holds no {@code Sequence} (RepPro 1.2.2, 6.5.15). */
final class SequenceRule implements AnswerRule {

    @Override
    public String requirement() {
        return "DMREP-SRV-23";
    }

    @Override
    public List<String> permitted() {
        return List.of("commands other than Sequence");
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Commands.all(answer, Sequence.class).forEach(sequence -> {
            if (sequence.members().stream().anyMatch(Sequence.class::isInstance)) {
                findings.deviation(
                        turn.answerIndex(),
                        Wording.command(sequence) + " holds a Sequence",
                        "no Sequence in Sequence",
                        Wording.commands(sequence.members()));
            } else {
                findings.pass(turn.answerIndex(), "commands other than Sequence");
            }
        });
    }
}
