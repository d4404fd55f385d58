package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import java.util.List;

/**
 * {@code Source} names the server (DM Protocol 1.2.1, 8.4).
 *
 * <p>An address other than the one that the device used is a warning only: behind a proxy the server may know itself by
 * another one.
 */
final class SourceRule implements AnswerRule {

    private static final String MIRRORED = "the Target of the device";
    private static final String OWN = "the address at which the session began, though the server gave a RespURI since";
    private static final String RESP_URI = "the RespURI that the server gave";

    @Override
    public String requirement() {
        return "DMREP-SRV-06";
    }

    @Override
    public List<String> permitted() {
        return List.of(MIRRORED, RESP_URI, OWN);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (turn.request().isEmpty() || !turn.session().beginsAtTheBeginning()) {
            return;
        }
        String expected = turn.request().get().header().target().uri();
        String actual = answer.header().source().uri();
        if (withoutQuery(expected).equals(withoutQuery(actual))) {
            findings.pass(turn.answerIndex(), MIRRORED);
        } else if (answer.header().respUri().filter(actual::equals).isPresent()) {
            findings.pass(turn.answerIndex(), RESP_URI);
        } else if (isOwnAddress(turn, actual)) {
            findings.pass(turn.answerIndex(), OWN);
        } else if (actual.isBlank()) {
            findings.deviation(turn.answerIndex(), "Source does not name the server", expected, "nothing");
        } else {
            findings.doubt(turn.answerIndex(), "Source is another address than the device used", expected, actual);
        }
    }

    /** Whether the device uses an address that the server gave, and the server still calls itself as at the beginning. */
    private static boolean isOwnAddress(Turn turn, String actual) {
        Session session = turn.session();
        boolean redirected = session.turns().stream()
                .takeWhile(before -> before != turn)
                .flatMap(before -> before.answer().stream())
                .anyMatch(before -> before.header().respUri().isPresent());
        return redirected
                && session.turns().getFirst().request().stream()
                        .anyMatch(first ->
                                withoutQuery(first.header().target().uri()).equals(withoutQuery(actual)));
    }

    private static String withoutQuery(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }
}
