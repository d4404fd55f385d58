package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.conformance.transcript.WireMessage;
import dev.provost.syncml.Data;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import java.util.List;

/**
 * Mark-up in {@code Data} is escaped or in CDATA (RepPro 1.2.1, Data).
 *
 * <p>Seen where it makes the message unreadable; that a value arrives otherwise than it was meant is seen only by who knows
 * the value.
 */
final class EscapedDataRule implements TurnRule {

    private static final String ESCAPED = "& and < escaped or in CDATA";

    @Override
    public String requirement() {
        return "DMREP-SRV-20";
    }

    @Override
    public boolean derails() {
        return true;
    }

    @Override
    public boolean endsTalk() {
        return true;
    }

    @Override
    public List<String> permitted() {
        return List.of(ESCAPED);
    }

    @Override
    public void judge(Turn turn, Findings findings) {
        boolean xml = turn.exchange()
                .server()
                .flatMap(WireMessage::encoding)
                .filter(Encoding.XML::equals)
                .isPresent();
        if (xml && turn.answer().filter(EscapedDataRule::holdsMarkup).isPresent()) {
            findings.pass(turn.answerIndex(), ESCAPED);
        }
        turn.exchange()
                .server()
                .flatMap(UnescapedData::in)
                .ifPresent(value -> findings.deviation(
                        turn.answerIndex(),
                        "Mark-up in Data is not escaped, which makes the message unreadable",
                        ESCAPED,
                        Wording.shortened(value)));
    }

    private static boolean holdsMarkup(Message answer) {
        return Commands.all(answer).stream()
                .flatMap(command -> Commands.items(command).stream())
                .flatMap(item -> item.data().stream())
                .anyMatch(data ->
                        data instanceof Data.Text(String text) && (text.indexOf('<') >= 0 || text.indexOf('&') >= 0));
    }
}
