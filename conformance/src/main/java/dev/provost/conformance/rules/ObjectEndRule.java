package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Message;
import java.util.List;
import java.util.Optional;

/**
 * Something new before the last chunk of a large object gives Alert 1225 (DM Protocol 1.2.1, 7).
 *
 * <p>Only when the server has taken every chunk before, and neither side ends the session.
 */
final class ObjectEndRule implements Rule {

    private static final String NOTICED = "Alert 1225";

    @Override
    public String requirement() {
        return "DMPRO-SRV-19";
    }

    @Override
    public List<String> permitted() {
        return List.of(NOTICED);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        transcript.sessions().forEach(session -> judge(session, findings));
    }

    private static void judge(Session session, Findings findings) {
        Optional<OpenObject> open = Optional.empty();
        for (Turn turn : session.turns()) {
            if (!OpenObject.isJudged(turn)) {
                open = Optional.empty();
                continue;
            }
            boolean broken = false;
            for (OpenObject.Part part : OpenObject.parts(turn.request().orElseThrow())) {
                Optional<OpenObject> continued = open.filter(o -> o.isContinuedBy(part));
                broken |= open.isPresent() && continued.isEmpty();
                open = continued
                        .filter(o -> part.item().moreData() && OpenObject.isTaken(part, turn))
                        .or(() -> continued.isPresent() ? Optional.empty() : OpenObject.begunBy(part, turn));
            }
            if (broken) {
                turn.answer().ifPresent(answer -> judge(turn, answer, findings));
            }
        }
    }

    private static void judge(Turn turn, Message answer, Findings findings) {
        if (Aborts.holds(answer, AlertCode.NO_END_OF_DATA)) {
            findings.pass(turn.answerIndex(), NOTICED);
        } else if (!Aborts.isAbort(answer) && !Limits.leavesNoRoom(turn)) {
            findings.deviation(
                    turn.answerIndex(),
                    "The server does not notice that the end of a large object is missing",
                    NOTICED,
                    Wording.commands(turn.serverCommands()));
        }
    }
}
