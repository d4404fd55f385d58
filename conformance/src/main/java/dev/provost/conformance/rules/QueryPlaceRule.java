package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Get;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Message;
import dev.provost.syncml.Replace;
import java.util.List;

/**
 * {@code ?list=} stands in {@code Get} only, and {@code ?prop=} in {@code Get} and {@code Replace} (TND 1.2.1, 7 and 8.1).
 */
final class QueryPlaceRule implements AnswerRule {

    private static final String PLAIN = "a plain address";
    private static final String QUERY = "a query that suits the command";

    @Override
    public String requirement() {
        return "DMTND-SRV-13";
    }

    @Override
    public List<String> permitted() {
        return List.of(PLAIN, QUERY);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Commands.all(answer, ItemCommand.class)
                .forEach(command ->
                        NodeUris.of(command).forEach(uri -> judge(turn.answerIndex(), command, uri, findings)));
    }

    private static void judge(int index, ItemCommand command, String uri, Findings findings) {
        boolean list = uri.contains("?list=");
        boolean property = uri.contains("?prop=");
        boolean suits = command instanceof Get || command instanceof Replace && !list;
        if (!list && !property) {
            findings.pass(index, PLAIN);
        } else if (suits) {
            findings.pass(index, QUERY);
        } else {
            findings.deviation(
                    index,
                    Wording.command(command) + " has a query that it cannot have",
                    list ? "?list= in Get only" : "?prop= in Get and Replace only",
                    Wording.shortened(uri));
        }
    }
}
