package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import dev.provost.syncml.Results;
import java.util.List;
import java.util.Optional;

/**
 * The server sends no {@code Results}: no device may ask it for any (DM RepPro 1.2.1, 5).
 */
final class ServerResultsRule implements AnswerRule {

    private static final String NONE = "no Results";

    @Override
    public String requirement() {
        return "DMPRO-SRV-48";
    }

    @Override
    public List<String> permitted() {
        return List.of(NONE);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Optional<Results> results = Commands.all(answer, Results.class).findFirst();
        if (results.isPresent()) {
            findings.deviation(turn.answerIndex(), "The server sends Results", NONE, Wording.command(results.get()));
        } else {
            findings.pass(turn.answerIndex(), NONE);
        }
    }
}
