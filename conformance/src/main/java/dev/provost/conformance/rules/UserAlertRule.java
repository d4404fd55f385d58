package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Message;
import java.util.List;

/** A user alert has options, then a text, then the choices if it needs some (DM Protocol 1.2.1, 10). */
final class UserAlertRule implements AnswerRule {

    private static final String TEXT = "options and text";
    private static final String CHOICES = "options, text and choices";

    @Override
    public String requirement() {
        return "DMREP-SRV-25";
    }

    @Override
    public List<String> permitted() {
        return List.of(TEXT, CHOICES);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Commands.all(answer, Alert.class)
                .filter(alert ->
                        alert.code().filter(AlertCode::isUserInteraction).isPresent())
                .forEach(alert -> judge(turn.answerIndex(), alert, findings));
    }

    private static void judge(int index, Alert alert, Findings findings) {
        AlertCode code = alert.code().orElseThrow();
        boolean choice = code == AlertCode.SINGLE_CHOICE || code == AlertCode.MULTIPLE_CHOICE;
        String expected = choice ? CHOICES : TEXT;
        int items = alert.items().size();
        if (items < (choice ? 3 : 2)) {
            findings.deviation(index, Wording.command(alert) + " has too few items", expected, items + " items");
        } else if (alert.items().stream().skip(1).anyMatch(item -> item.data().isEmpty())) {
            findings.deviation(
                    index,
                    Wording.command(alert) + " has an item without text",
                    "Data in every item but the first",
                    "none");
        } else {
            findings.pass(index, expected);
        }
    }
}
