package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A command gets one {@code Status}, or at most one for each of its items (RepPro 1.2.2, 6.4.1).
 */
final class RepeatedStatusRule implements AnswerRule {

    private static final String ONE = "one Status";
    private static final String EACH = "a Status for each item";

    @Override
    public String requirement() {
        return "DMREP-SRV-40";
    }

    @Override
    public List<String> permitted() {
        return List.of(ONE, EACH);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (!turn.isRegular()) {
            return;
        }
        Map<String, List<Status>> byCommand = Commands.statuses(answer).stream()
                .collect(Collectors.groupingBy(
                        status -> status.msgRef() + " " + status.cmdRef(), LinkedHashMap::new, Collectors.toList()));
        byCommand.values().forEach(statuses -> judge(turn, statuses, findings));
    }

    private static void judge(Turn turn, List<Status> statuses, Findings findings) {
        Status first = statuses.getFirst();
        Optional<Command> command = turn.commandOf(first);
        if (!Wording.isForHeader(first) && command.isEmpty()) {
            return;
        }
        int most = Math.max(1, command.map(c -> Commands.items(c).size()).orElse(1));
        if (statuses.size() > most) {
            findings.deviation(
                    turn.answerIndex(),
                    "%s gets several statuses"
                            .formatted(command.map(Wording::command).orElse("The header")),
                    most == 1 ? ONE : "at most " + most + " statuses",
                    statuses.size() + " statuses");
        } else {
            findings.pass(turn.answerIndex(), statuses.size() == 1 ? ONE : EACH);
        }
    }
}
