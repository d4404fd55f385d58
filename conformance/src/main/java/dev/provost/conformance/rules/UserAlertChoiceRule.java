package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Data;
import dev.provost.syncml.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The options of a user alert suit the alert, and its default response is one that the user could give (DM Protocol 1.2.1,
 * 10.3).
 */
final class UserAlertChoiceRule implements AnswerRule {

    private static final String SUIT = "options that suit the alert";
    private static final Set<String> OF_TEXT = Set.of("MAXLEN", "IT", "ET");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    @Override
    public String requirement() {
        return "DMREP-SRV-41";
    }

    @Override
    public List<String> permitted() {
        return List.of(SUIT);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Commands.all(answer, Alert.class)
                .filter(alert ->
                        alert.code().filter(AlertCode::isUserInteraction).isPresent()
                                && !alert.items().isEmpty())
                .forEach(alert -> judge(turn.answerIndex(), alert, findings));
    }

    private static void judge(int index, Alert alert, Findings findings) {
        Map<String, String> options = new LinkedHashMap<>();
        String text =
                alert.items().getFirst().data().map(Data::asText).orElse("").strip();
        for (String pair : text.isEmpty() ? new String[0] : text.split("&")) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            if (options.put(key, equals < 0 ? "" : pair.substring(equals + 1)) != null) {
                findings.deviation(index, Wording.command(alert) + " gives an option twice", "each once", key);
                return;
            }
        }
        if (options.isEmpty()) {
            return;
        }
        Optional<String> odd = odd(alert, options);
        if (odd.isPresent()) {
            findings.deviation(index, Wording.command(alert) + " has an option that does not suit it", SUIT, odd.get());
        } else {
            findings.pass(index, SUIT);
        }
    }

    private static Optional<String> odd(Alert alert, Map<String, String> options) {
        AlertCode code = alert.code().orElseThrow();
        long choices = Math.max(0, alert.items().size() - 2L);
        if (code != AlertCode.TEXT_INPUT) {
            Optional<String> foreign =
                    options.keySet().stream().filter(OF_TEXT::contains).findFirst();
            if (foreign.isPresent()) {
                return Optional.of(foreign.get() + ", which is for text");
            }
        }
        if (number(options, "MINDT") > number(options, "MAXDT") && options.containsKey("MAXDT")) {
            return Optional.of("MINDT " + options.get("MINDT") + " over MAXDT " + options.get("MAXDT"));
        }
        String response = options.getOrDefault("DR", "");
        boolean possible = response.isEmpty()
                || switch (code) {
                    case CONFIRM_OR_REJECT -> response.equals("0") || response.equals("1");
                    case SINGLE_CHOICE -> isChoice(response, choices);
                    case MULTIPLE_CHOICE -> Stream.of(response.split("-", -1)).allMatch(one -> isChoice(one, choices));
                    default -> true;
                };
        return possible ? Optional.empty() : Optional.of("DR=" + Wording.shortened(response));
    }

    private static boolean isChoice(String text, long choices) {
        return NUMBER.matcher(text).matches() && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= choices;
    }

    private static int number(Map<String, String> options, String key) {
        String text = options.getOrDefault(key, "");
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }
}
