package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Data;
import dev.provost.syncml.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The options of a user alert are {@code key=value} pairs with legal values (DM Protocol 1.2.1, 10.3). */
final class UserAlertOptionsRule implements AnswerRule {

    private static final String OPTIONS = "known keys with legal values";
    private static final String NONE = "no options";
    private static final Map<String, Pattern> KEYS = Map.of(
            "MINDT", Pattern.compile("[1-9]\\d*"),
            "MAXDT", Pattern.compile("[1-9]\\d*"),
            "MAXLEN", Pattern.compile("[1-9]\\d*"),
            "DR", Pattern.compile(".*", Pattern.DOTALL),
            "IT", Pattern.compile("[ANDTPI]"),
            "ET", Pattern.compile("[TP]"));

    @Override
    public String requirement() {
        return "DMREP-SRV-26";
    }

    @Override
    public List<String> permitted() {
        return List.of(OPTIONS, NONE);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Commands.all(answer, Alert.class)
                .filter(alert ->
                        alert.code().filter(AlertCode::isUserInteraction).isPresent())
                .filter(alert -> !alert.items().isEmpty())
                .forEach(alert -> judge(turn.answerIndex(), alert, findings));
    }

    private static void judge(int index, Alert alert, Findings findings) {
        String options =
                alert.items().getFirst().data().map(Data::asText).orElse("").strip();
        if (options.isEmpty()) {
            findings.pass(index, NONE);
            return;
        }
        Optional<String> wrong =
                Stream.of(options.split("&", -1)).filter(pair -> !isLegal(pair)).findFirst();
        if (wrong.isEmpty()) {
            findings.pass(index, OPTIONS);
        } else {
            findings.deviation(
                    index,
                    Wording.command(alert) + " has an option that is not lawful",
                    "MINDT, MAXDT, DR, MAXLEN, IT or ET with a legal value",
                    Wording.shortened(wrong.get()));
        }
    }

    private static boolean isLegal(String pair) {
        int equals = pair.indexOf('=');
        Pattern value = equals < 0 ? null : KEYS.get(pair.substring(0, equals));
        return value != null && value.matcher(pair.substring(equals + 1)).matches();
    }
}
