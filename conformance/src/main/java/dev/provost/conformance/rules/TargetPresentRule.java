package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Copy;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Message;
import java.util.List;

/**
 * A management command names its nodes by {@code Target} (DM Protocol 1.2.1, 8.4).
 *
 * <p>{@code Copy} is the business of {@link CopyRule}.
 */
final class TargetPresentRule implements AnswerRule {

    private static final String THERE = "Target in each Item";

    @Override
    public String requirement() {
        return "DMREP-SRV-38";
    }

    @Override
    public List<String> permitted() {
        return List.of(THERE);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Commands.all(answer, ItemCommand.class)
                .filter(command -> !(command instanceof Copy))
                .forEach(command -> command.items().forEach(item -> {
                    if (item.target().isPresent()) {
                        findings.pass(turn.answerIndex(), THERE);
                    } else {
                        findings.deviation(
                                turn.answerIndex(),
                                Wording.command(command) + " does not name its node",
                                THERE,
                                item.source().isPresent() ? "Source instead of Target" : "no Target");
                    }
                }));
    }
}
