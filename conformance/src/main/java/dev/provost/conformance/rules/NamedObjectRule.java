package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Message;
import java.util.List;

/**
 * Alert 1225 names the object whose end is missing (DM Protocol 1.2.1, 7).
 */
final class NamedObjectRule implements AnswerRule {

    private static final String NAMED = "Alert 1225 with Source or Target";

    @Override
    public String requirement() {
        return "DMPRO-SRV-50";
    }

    @Override
    public List<String> permitted() {
        return List.of(NAMED);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Commands.all(answer, Alert.class)
                .filter(alert -> Aborts.is(alert, AlertCode.NO_END_OF_DATA))
                .forEach(alert -> {
                    boolean named = alert.items().stream()
                            .anyMatch(item -> item.source().or(item::target).isPresent());
                    if (named) {
                        findings.pass(turn.answerIndex(), NAMED);
                    } else {
                        findings.deviation(
                                turn.answerIndex(),
                                Wording.command(alert) + " does not name the object",
                                NAMED,
                                alert.items().isEmpty() ? "no Item" : "neither Source nor Target");
                    }
                });
    }
}
