package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import java.util.List;

/**
 * A single {@code Status} for all of several items carries no {@code TargetRef} or {@code SourceRef} (RepPro 1.2.2,
 * 6.4.1).
 *
 * <p>A warning only: the references say nothing wrong, and deployed servers add them.
 */
final class ItemReferenceRule implements AnswerRule {

    private static final String COMMON = "one Status for all items without references";
    private static final String EACH = "statuses for items with references";

    @Override
    public String requirement() {
        return "DMREP-SRV-12";
    }

    @Override
    public List<String> permitted() {
        return List.of(COMMON, EACH);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (!turn.isRegular()) {
            return;
        }
        Message request = turn.request().orElseThrow();
        for (Command command : Commands.all(request)) {
            if (!(command instanceof Status) && Commands.items(command).size() > 1) {
                judge(turn, turn.statusesFor(request, command), command, findings);
            }
        }
    }

    private static void judge(Turn turn, List<Status> statuses, Command command, Findings findings) {
        boolean some = statuses.stream().anyMatch(ItemReferenceRule::hasReference);
        boolean all = statuses.stream().allMatch(ItemReferenceRule::hasReference);
        if (statuses.size() == 1 && some && refersToAll(statuses.getFirst(), command)) {
            findings.doubt(
                    turn.answerIndex(),
                    "The only Status for " + Wording.command(command) + " lists its items",
                    "no TargetRef and no SourceRef",
                    Wording.reference(statuses.getFirst()));
        } else if (statuses.size() > 1 && !all) {
            findings.doubt(
                    turn.answerIndex(),
                    "Several statuses for " + Wording.command(command) + " do not say which items they mean",
                    "TargetRef or SourceRef in each",
                    Wording.reference(statuses.getLast()));
        } else if (!statuses.isEmpty()) {
            findings.pass(turn.answerIndex(), some ? EACH : COMMON);
        }
    }

    private static boolean hasReference(Status status) {
        return !status.targetRefs().isEmpty() || !status.sourceRefs().isEmpty();
    }

    private static boolean refersToAll(Status status, Command command) {
        int items = Commands.items(command).size();
        return status.targetRefs().size() == items || status.sourceRefs().size() == items;
    }
}
