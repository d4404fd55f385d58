package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import java.util.List;

/** A leaf whose format is not null comes with {@code Data} (RepPro 1.2.1, Item). */
final class ValuePresentRule implements AnswerRule {

    private static final String PRESENT = "Data present";
    private static final String NULL = "no Data with Format null or node";

    @Override
    public String requirement() {
        return "DMREP-SRV-19";
    }

    @Override
    public List<String> permitted() {
        return List.of(PRESENT, NULL);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Metas.forEachValue(answer, (command, item, format) -> {
            if (item.data().isPresent()) {
                findings.pass(turn.answerIndex(), PRESENT);
            } else if (format.equals("null") || format.equals("node")) {
                findings.pass(turn.answerIndex(), NULL);
            } else {
                findings.deviation(
                        turn.answerIndex(),
                        Wording.command(command) + " gives a leaf of Format " + format + " no value",
                        "Data, even if empty",
                        "no Data");
            }
        });
    }
}
