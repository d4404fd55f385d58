package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Message;
import java.util.List;

/**
 * Node addresses start at the device's root, without {@code ..} and without a trailing slash (TND 1.2.1, 6).
 *
 * <p>Warnings only: {@code ./} for the root, which a conformance test of the field sends; and an address without {@code
 * ./} in front, which TND takes for the same.
 */
final class NodeUriRule implements AnswerRule {

    private static final String GOOD = "an address below ./";

    @Override
    public String requirement() {
        return "DMTND-SRV-01";
    }

    @Override
    public List<String> permitted() {
        return List.of(GOOD);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Commands.all(answer, ItemCommand.class)
                .forEach(command ->
                        NodeUris.of(command).forEach(uri -> judge(turn.answerIndex(), command, uri, findings)));
    }

    private static void judge(int index, ItemCommand command, String uri, Findings findings) {
        String path = NodeUris.path(uri);
        if (path.equals("./")) {
            findings.doubt(index, Wording.command(command) + " calls the root ./", ".", uri);
        } else if (NodeUris.isLawful(path)) {
            findings.pass(index, GOOD);
        } else if (NodeUris.isLawful("./" + path)) {
            findings.doubt(index, Wording.command(command) + " leaves the leading ./ out", "./" + path, uri);
        } else {
            findings.deviation(
                    index,
                    Wording.command(command) + " has a node address that is not lawful",
                    "./A/B without empty segments, .. and trailing slash",
                    Wording.shortened(uri));
        }
    }
}
