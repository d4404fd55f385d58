package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Status;
import java.util.List;
import java.util.Optional;

/**
 * A large object of the device that is not as long as it was announced is refused (DM Protocol 1.2.1, 7).
 *
 * <p>Judged for plain text in ASCII, whose length can be counted in one way only. Any error will do, since the object is not
 * stored then.
 */
final class ObjectSizeRule implements Rule {

    private static final String REFUSED = "424, or another error status";

    @Override
    public String requirement() {
        return "DMPRO-SRV-18";
    }

    @Override
    public List<String> permitted() {
        return List.of(REFUSED);
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
            for (OpenObject.Part part : OpenObject.parts(turn.request().orElseThrow())) {
                Optional<OpenObject> grown =
                        open.filter(o -> o.isContinuedBy(part)).map(o -> o.with(part));
                if (grown.isPresent() && !part.item().moreData()) {
                    judge(turn, part, grown.get(), findings);
                    open = Optional.empty();
                } else if (grown.isPresent()) {
                    open = grown.filter(o -> OpenObject.isTaken(part, turn));
                } else {
                    open = OpenObject.begunBy(part, turn);
                }
            }
        }
    }

    private static void judge(Turn turn, OpenObject.Part last, OpenObject object, Findings findings) {
        if (!object.isWrong() || turn.answer().filter(Aborts::isAbort).isPresent() || Limits.leavesNoRoom(turn)) {
            return;
        }
        List<Status> statuses = turn.statusesFor(turn.request().orElseThrow(), last.command());
        if (statuses.stream().anyMatch(StatusCodes::isError)) {
            findings.pass(turn.answerIndex(), REFUSED);
        } else {
            findings.deviation(
                    turn.answerIndex(),
                    "A large object of %d octets is taken though %d were announced"
                            .formatted(object.received(), object.size().orElseThrow()),
                    "Status 424",
                    statuses.isEmpty()
                            ? "no Status"
                            : "Status " + statuses.getFirst().data());
        }
    }
}
