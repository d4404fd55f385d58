package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Copy;
import dev.provost.syncml.Message;
import java.util.List;

/** {@code Copy} names a source and a target on the device (RepPro 1.2.1, 6.6.4). */
final class CopyRule implements AnswerRule {

    @Override
    public String requirement() {
        return "DMTND-SRV-09";
    }

    @Override
    public List<String> permitted() {
        return List.of("Source and Target");
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Commands.all(answer, Copy.class)
                .forEach(copy -> copy.items().forEach(item -> {
                    if (item.source().isPresent() && item.target().isPresent()) {
                        findings.pass(turn.answerIndex(), "Source and Target");
                    } else {
                        findings.deviation(
                                turn.answerIndex(),
                                Wording.command(copy) + " does not say what to copy where",
                                "Source and Target in each Item",
                                item.source().isPresent() ? "no Target" : "no Source");
                    }
                }));
    }
}
