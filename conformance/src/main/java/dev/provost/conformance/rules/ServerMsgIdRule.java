package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import java.util.List;

/**
 * The server counts its messages from 1 by 1 (RepPro 1.2.2, 6.1.15).
 *
 * <p>An answer that got lost may have been counted. A message that the device sent again may be answered by the stored
 * message, and a server that still knows an earlier session of the same id may go on counting. A server that refused the
 * version may forget the session; that it forgets one that it accepted is the business of {@link SessionAcceptanceRule}. Turns whose request is not lawful are not judged, but counted.
 */
final class ServerMsgIdRule implements Rule {

    private static final String NEXT = "one more than before";
    private static final String FIRST = "1 in the first message";
    private static final String ANEW = "1 again, in a new session that begins after the end of the one before";
    private static final String STORED = "the stored answer to a repeated message";

    @Override
    public String requirement() {
        return "DMREP-SRV-05";
    }

    @Override
    public boolean derails() {
        return true;
    }

    @Override
    public List<String> permitted() {
        return List.of(FIRST, NEXT, ANEW, STORED);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        transcript.sessions().forEach(session -> judge(session, findings));
    }

    private static void judge(Session session, Findings findings) {
        long last = 0;
        long lost = 0;
        boolean certain = !session.reusesId() && session.beginsAtTheBeginning();
        boolean acceptedForSession = false;
        boolean over = false;
        for (Turn turn : session.turns()) {
            if (turn.answer().isEmpty()) {
                lost++;
                continue;
            }
            String text = turn.answer().get().header().msgId();
            boolean number = text.matches("\\d{1,18}");
            long own = number ? Long.parseLong(text) : -1;
            String permitted = lost == 0 ? "MsgID " + (last + 1) : "MsgID " + (last + 1) + " to " + (last + 1 + lost);
            if (!number) {
                findings.deviation(turn.answerIndex(), "The server's MsgID is no number", permitted, text);
            } else if (own > last && own <= last + 1 + lost) {
                findings.pass(turn.answerIndex(), last == 0 && own == 1 ? FIRST : NEXT);
            } else if (own == last && turn.isRepetition()) {
                findings.pass(turn.answerIndex(), STORED);
            } else if (own == 1 && over) {
                findings.pass(turn.answerIndex(), ANEW);
            } else if (certain && turn.isRegular() && !(acceptedForSession && turn.isRejected())) {
                findings.deviation(
                        turn.answerIndex(),
                        "The server does not count its messages 1, 2, 3",
                        permitted,
                        "MsgID " + text);
            }
            acceptedForSession |= turn.headerCode() == 212;
            last = number ? own : last;
            lost = 0;
            over = turn.leavesNothingToDo();
            certain = !Versions.isRefused(turn);
        }
    }
}
