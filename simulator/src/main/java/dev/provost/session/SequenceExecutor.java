package dev.provost.session;

import dev.provost.syncml.Alert;
import dev.provost.syncml.Command;
import dev.provost.syncml.Sequence;
import dev.provost.syncml.StatusCode;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code Sequence}: members in order; what the user declines ends it (RepPro 1.2.1, 6.6.14).
 *
 * @param runner carries out the members
 */
record SequenceExecutor(CommandRunner runner) {

    List<Answer> execute(Sequence sequence, Scope scope) {
        if (scope.kind() == Scope.Kind.SEQUENCE) {
            return Refusals.container(sequence, StatusCode.COMMAND_FAILED);
        }
        Scope inside = scope.inside(sequence, Scope.Kind.SEQUENCE);
        List<Answer> answers = new ArrayList<>();
        answers.add(Answer.of(sequence, StatusCode.OK));
        boolean declined = false;
        for (Command member : sequence.members()) {
            List<Answer> some = declined ? Answer.all(member, StatusCode.NOT_EXECUTED) : runner.run(member, inside);
            declined |= member instanceof Alert && isDeclined(some.getFirst());
            answers.addAll(some);
        }
        return answers;
    }

    private static boolean isDeclined(Answer answer) {
        return answer.hasCode(StatusCode.NOT_MODIFIED) || answer.hasCode(StatusCode.OPERATION_CANCELLED);
    }
}
