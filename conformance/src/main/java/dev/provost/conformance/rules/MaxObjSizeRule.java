package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import java.util.List;

/** Nothing larger than the {@code MaxObjSize} that the device announced last is sent (DM Protocol 1.2.1, 7). */
final class MaxObjSizeRule implements AnswerRule {

    private static final String WITHIN = "within the limit";

    @Override
    public String requirement() {
        return "DMPRO-SRV-16";
    }

    @Override
    public List<String> permitted() {
        return List.of(WITHIN);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        turn.limits().maxObjSize().ifPresent(limit -> judge(turn, answer, limit, findings));
    }

    private static void judge(Turn turn, Message answer, long limit, Findings findings) {
        Metas.forEachValue(answer, (command, item, format) -> {
            long octets = Math.max(item.data().map(d -> d.asOctets().length).orElse(0), announcedSize(item));
            if (octets <= limit) {
                findings.pass(turn.answerIndex(), WITHIN);
            } else {
                findings.deviation(
                        turn.answerIndex(),
                        Wording.command(command) + " holds an object larger than the device's MaxObjSize",
                        "at most " + limit + " octets",
                        octets + " octets");
            }
        });
    }

    private static long announcedSize(Item item) {
        return item.meta()
                .flatMap(Meta::size)
                .filter(size -> size.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }
}
