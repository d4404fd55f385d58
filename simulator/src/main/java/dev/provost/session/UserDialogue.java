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

    /** Seconds after which a device that was not told how long to wait gives up on its user. */
    static final int PATIENCE = 60;

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
        return prompt.choices().size() > device.mostChoices()
                ? outcome(StatusCode.REQUESTED_SIZE_TOO_BIG)
                : conclude(prompt, waitFor(prompt, device.ask(prompt)));
    }

    /** What the user has done when the device stops waiting for him; the time that he had has gone by then. */
    private UserAnswer waitFor(UserPrompt prompt, UserAnswer answer) {
        PromptOptions options = prompt.options();
        int least = options.minDisplaySeconds().orElse(0);
        if (answer instanceof UserAnswer.NoAnswer) {
            device.elapse(Math.max(least, options.maxDisplaySeconds().orElse(PATIENCE)));
            return answer;
        }
        int needed = answer instanceof UserAnswer.Late late ? late.seconds() : 0;
        int most = options.maxDisplaySeconds().orElse(Integer.MAX_VALUE);
        device.elapse(Math.max(least, Math.min(needed, most)));
        if (needed > most) {
            return UserAnswer.NO_ANSWER;
        }
        return answer.atLast();
    }

    private static ItemOutcome conclude(UserPrompt prompt, UserAnswer answer) {
        if (prompt.kind() == AlertCode.DISPLAY) {
            return outcome(StatusCode.OK);
        }
        return switch (answer) {
            case UserAnswer.NoAnswer none -> byDefault(prompt);
            case UserAnswer.Cancelled cancelled -> outcome(StatusCode.OPERATION_CANCELLED);
            case UserAnswer.Rejected rejected -> rejected(prompt);
            case UserAnswer.Accepted accepted -> given(prompt, offered(prompt));
            case UserAnswer.Entered entered -> given(prompt, Stream.of(entered.text()));
            case UserAnswer.Chosen chosen ->
                given(prompt, chosen.indices().stream().map(i -> Integer.toString(i)));
            case UserAnswer.Late late -> conclude(prompt, late.answer());
        };
    }

    /** The default response where the server gave one that can be used, else 408. */
    private static ItemOutcome byDefault(UserPrompt prompt) {
        Optional<String> response = prompt.options().defaultResponse();
        boolean usable = response.map(r -> switch (prompt.kind()) {
                    case CONFIRM_OR_REJECT -> r.equals("0") || r.equals("1");
                    case TEXT_INPUT -> prompt.options().inputType().admits(r);
                    case SINGLE_CHOICE -> isChoice(prompt, r);
                    default -> Arrays.stream(r.split("-")).anyMatch(index -> isChoice(prompt, index));
                })
                .orElse(false);
        if (!usable) {
            return outcome(StatusCode.REQUEST_TIMEOUT);
        }
        boolean no = prompt.kind() == AlertCode.CONFIRM_OR_REJECT && response.equals(Optional.of("0"));
        return no ? rejected(prompt) : given(prompt, offered(prompt));
    }

    private static ItemOutcome rejected(UserPrompt prompt) {
        return outcome(
                prompt.kind() == AlertCode.CONFIRM_OR_REJECT
                        ? StatusCode.NOT_MODIFIED
                        : StatusCode.OPERATION_CANCELLED);
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
            case TEXT_INPUT -> values.flatMap(v -> typed(v, prompt)).toList();
            case SINGLE_CHOICE ->
                values.filter(v -> isChoice(prompt, v)).limit(1).toList();
            case MULTIPLE_CHOICE ->
                values.filter(v -> isChoice(prompt, v)).distinct().toList();
            default -> List.of();
        };
        boolean needed = prompt.kind() == AlertCode.SINGLE_CHOICE || prompt.kind() == AlertCode.TEXT_INPUT;
        return needed && details.isEmpty()
                ? outcome(StatusCode.OPERATION_CANCELLED)
                : outcome(StatusCode.OK)
                        .withDetails(details.stream().map(Item.EMPTY::withData).toList());
    }

    private static boolean isChoice(UserPrompt prompt, String index) {
        return index.matches("[1-9]\\d{0,8}")
                && Integer.parseInt(index) <= prompt.choices().size();
    }

    /** What the keys and the length of the field let through; nothing when that is not what was asked for. */
    private static Stream<String> typed(String text, UserPrompt prompt) {
        InputType type = prompt.options().inputType();
        String cut = Characters.first(prompt.options().maxLength().orElse(Integer.MAX_VALUE), type.typed(text));
        return Stream.of(cut).filter(type::admits);
    }

    private static ItemOutcome outcome(StatusCode code) {
        return ItemOutcome.of(code, Item.EMPTY);
    }
}
