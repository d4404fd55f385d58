package dev.provost.session;

import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Data;
import dev.provost.syncml.Item;
import dev.provost.syncml.StatusCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shows and asks the user what alerts 1100 to 1104 want (DM Protocol 1.2.1, 10).
 *
 * @param device the device with its user
 */
record UserDialogue(ManagedDevice device) {

    ItemOutcome hold(Alert alert, AlertCode kind) {
        List<Item> items = alert.items();
        boolean choice = kind == AlertCode.SINGLE_CHOICE || kind == AlertCode.MULTIPLE_CHOICE;
        if (items.size() < (choice ? 3 : 2) || items.get(1).data().isEmpty()) {
            return outcome(StatusCode.INCOMPLETE_COMMAND);
        }
        List<String> texts =
                items.stream().map(i -> i.data().map(Data::asText).orElse("")).toList();
        UserPrompt prompt = new UserPrompt(
                kind, texts.get(1), texts.subList(2, texts.size()), PromptOptions.parse(texts.getFirst()));
        return answer(prompt, device.ask(prompt));
    }

    private static ItemOutcome answer(UserPrompt prompt, UserAnswer answer) {
        if (prompt.kind() == AlertCode.DISPLAY) {
            return outcome(StatusCode.OK);
        }
        return switch (answer) {
            case UserAnswer.NoAnswer none -> outcome(StatusCode.REQUEST_TIMEOUT);
            case UserAnswer.Cancelled cancelled -> outcome(StatusCode.OPERATION_CANCELLED);
            case UserAnswer.Rejected rejected ->
                outcome(
                        prompt.kind() == AlertCode.CONFIRM_OR_REJECT
                                ? StatusCode.NOT_MODIFIED
                                : StatusCode.OPERATION_CANCELLED);
            case UserAnswer.Accepted accepted -> given(prompt, offered(prompt));
            case UserAnswer.Entered entered -> given(prompt, Stream.of(entered.text()));
            case UserAnswer.Chosen chosen ->
                given(prompt, chosen.indices().stream().map(i -> Integer.toString(i)));
        };
    }

    /** What the server offers by default: a text, the first choice, or the choices that it named. */
    private static Stream<String> offered(UserPrompt prompt) {
        Optional<String> response = prompt.options().defaultResponse();
        return switch (prompt.kind()) {
            case SINGLE_CHOICE ->
                Stream.of(response.filter(r -> isChoice(prompt, r)).orElse("1"));
            case MULTIPLE_CHOICE -> Arrays.stream(response.orElse("1").split("-"));
            default -> Stream.of(response.orElse(""));
        };
    }

    private static ItemOutcome given(UserPrompt prompt, Stream<String> values) {
        List<String> details = switch (prompt.kind()) {
            case TEXT_INPUT -> values.map(v -> cut(v, prompt)).toList();
            case SINGLE_CHOICE ->
                values.filter(v -> isChoice(prompt, v)).limit(1).toList();
            case MULTIPLE_CHOICE ->
                values.filter(v -> isChoice(prompt, v)).distinct().toList();
            default -> List.of();
        };
        boolean nothingChosen = prompt.kind() == AlertCode.SINGLE_CHOICE && details.isEmpty();
        return nothingChosen
                ? outcome(StatusCode.OPERATION_CANCELLED)
                : outcome(StatusCode.OK)
                        .withDetails(details.stream().map(Item.EMPTY::withData).toList());
    }

    private static boolean isChoice(UserPrompt prompt, String index) {
        return index.matches("[1-9]\\d{0,8}")
                && Integer.parseInt(index) <= prompt.choices().size();
    }

    private static String cut(String text, UserPrompt prompt) {
        return Characters.first(prompt.options().maxLength().orElse(Integer.MAX_VALUE), text);
    }

    private static ItemOutcome outcome(StatusCode code) {
        return ItemOutcome.of(code, Item.EMPTY);
    }
}
