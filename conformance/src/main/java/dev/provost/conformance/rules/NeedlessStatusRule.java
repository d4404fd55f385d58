package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import java.util.List;
import java.util.Optional;

/** No {@code Status} answers a {@code Status}, nor results with code 200 (RepPro 1.2.1, 6.5.1). */
final class NeedlessStatusRule implements AnswerRule {

    private static final String NONE = "none for statuses and results";
    private static final String ERROR = "a code other than 200 for results";

    @Override
    public String requirement() {
        return "DMREP-SRV-13";
    }

    @Override
    public List<String> permitted() {
        return List.of(NONE, ERROR);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (!turn.isRegular() || !hasStatusOrResults(turn.request().orElseThrow())) {
            return;
        }
        String seen = NONE;
        for (Status status : Commands.statuses(answer)) {
            Optional<Command> command = turn.commandOf(status);
            if (command.filter(Status.class::isInstance).isPresent()) {
                findings.deviation(
                        turn.answerIndex(), "A Status answers a Status", "no Status", Wording.reference(status));
                return;
            }
            if (command.filter(Results.class::isInstance).isPresent()) {
                if (status.code() == 200) {
                    findings.deviation(
                            turn.answerIndex(),
                            "A Status answers Results with code 200",
                            "no Status for results without error",
                            Wording.reference(status));
                    return;
                }
                seen = ERROR;
            }
        }
        findings.pass(turn.answerIndex(), seen);
    }

    private static boolean hasStatusOrResults(Message request) {
        return request.body().commands().stream().anyMatch(c -> c instanceof Status || c instanceof Results);
    }
}
