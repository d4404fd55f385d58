package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Get;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Message;
import dev.provost.syncml.Replace;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A property that the server reads is one that nodes have, and one that it sets is one that can be set (TND 1.2.1, 7.2).
 *
 * <p>Warnings only: a device answers 405 or 406, and nothing is lost.
 */
final class PropertyUseRule implements AnswerRule {

    private static final String KNOWN = "a property for the command";
    private static final Set<String> NAMES =
            Set.of("ACL", "Format", "Name", "Size", "Title", "TStamp", "Type", "VerNo");
    private static final Set<String> SETTABLE = Set.of("ACL", "Name", "Title", "Type", "Format");

    @Override
    public String requirement() {
        return "DMTND-SRV-04";
    }

    @Override
    public List<String> permitted() {
        return List.of(KNOWN);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Commands.all(answer, ItemCommand.class)
                .filter(command -> command instanceof Get || command instanceof Replace)
                .forEach(command -> NodeUris.of(command)
                        .forEach(uri -> NodeUris.property(uri)
                                .ifPresent(name -> judge(turn.answerIndex(), command, name, findings))));
    }

    private static void judge(int index, ItemCommand command, String name, Findings findings) {
        Set<String> lawful = command instanceof Get ? NAMES : SETTABLE;
        if (lawful.contains(name)) {
            findings.pass(index, KNOWN);
        } else {
            findings.doubt(
                    index,
                    Wording.command(command)
                            + (NAMES.contains(name)
                                    ? " sets a property that nobody can set"
                                    : " names a property that no node has"),
                    lawful.stream().sorted().collect(Collectors.joining(", ")),
                    Wording.shortened(name));
        }
    }
}
