package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import dev.provost.syncml.StatusCode;
import java.util.List;

/**
 * A {@code Status} carries a code that SyncML defines (RepPro 1.2.2, 10).
 *
 * <p>1000 to 1999 belong to applications.
 */
final class StatusCodeRule implements AnswerRule {

    private static final String DEFINED = "a code of SyncML";
    private static final String OF_APPLICATION = "a code of an application";

    @Override
    public String requirement() {
        return "DMREP-SRV-36";
    }

    @Override
    public List<String> permitted() {
        return List.of(DEFINED, OF_APPLICATION);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        for (Status status : Commands.statuses(answer)) {
            if (StatusCode.of(status.code()).isPresent()) {
                findings.pass(turn.answerIndex(), DEFINED);
            } else if (StatusCodes.isOfApplications(status.code())) {
                findings.pass(turn.answerIndex(), OF_APPLICATION);
            } else {
                findings.deviation(
                        turn.answerIndex(),
                        "A Status carries a code that SyncML does not define",
                        "a code of RepPro 1.2.2, 10",
                        Wording.reference(status));
            }
        }
    }
}
