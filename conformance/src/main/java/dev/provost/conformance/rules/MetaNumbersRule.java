package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers in {@code Meta} are decimal (MetaInfo 1.2.2, 5.2.9, 5.2.10 and 5.2.16).
 *
 * <p>A limit of 0 is a warning only: some mean by it that there is none.
 */
final class MetaNumbersRule implements AnswerRule {

    private static final String DECIMAL = "a decimal number";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Override
    public String requirement() {
        return "DMREP-SRV-34";
    }

    @Override
    public List<String> permitted() {
        return List.of(DECIMAL);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Metas.all(answer).forEach(meta -> {
            meta.size().ifPresent(size -> judge(turn.answerIndex(), "Size", size.strip(), findings));
            meta.maxMsgSize().ifPresent(size -> judgeLimit(turn.answerIndex(), "MaxMsgSize", size.strip(), findings));
            meta.maxObjSize().ifPresent(size -> judgeLimit(turn.answerIndex(), "MaxObjSize", size.strip(), findings));
        });
    }

    private static void judgeLimit(int index, String name, String text, Findings findings) {
        if (NUMBER.matcher(text).matches() && Long.parseLong(text) == 0) {
            findings.doubt(index, name + " is 0", "a positive number, or no " + name, text);
        } else {
            judge(index, name, text, findings);
        }
    }

    private static void judge(int index, String name, String text, Findings findings) {
        if (NUMBER.matcher(text).matches()) {
            findings.pass(index, DECIMAL);
        } else {
            findings.deviation(index, name + " is no decimal number", DECIMAL, Wording.shortened(text));
        }
    }
}
