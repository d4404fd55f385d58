package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Message;
import java.util.List;

/**
 * Characters that are not lawful in a URI are escaped in node addresses (TND 1.2.1, 6).
 *
 * <p>Warnings only: devices of the field take them as they are.
 */
final class UriCharactersRule implements AnswerRule {

    private static final String ESCAPED = "characters of a URI";
    private static final String UNLAWFUL = " \"<>\\\\^`{|}";

    @Override
    public String requirement() {
        return "DMTND-SRV-01";
    }

    @Override
    public List<String> permitted() {
        return List.of(ESCAPED);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Commands.all(answer, ItemCommand.class)
                .forEach(command -> NodeUris.of(command).forEach(uri -> {
                    if (uri.chars().anyMatch(c -> UNLAWFUL.indexOf(c) >= 0)) {
                        findings.doubt(
                                turn.answerIndex(),
                                Wording.command(command) + " has a character in its address that is not escaped",
                                ESCAPED,
                                Wording.shortened(uri));
                    } else {
                        findings.pass(turn.answerIndex(), ESCAPED);
                    }
                }));
    }
}
