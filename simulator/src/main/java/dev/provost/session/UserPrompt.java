package dev.provost.session;

import dev.provost.syncml.AlertCode;
import java.util.List;
import java.util.Objects;

/**
 * What a server wants shown to or asked of the user (DM Protocol 1.2.1, 10).
 *
 * @param kind one of the alerts 1100 to 1104
 * @param text the text to show
 * @param choices the choices to offer, in order
 * @param options how to show and to ask
 */
public record UserPrompt(AlertCode kind, String text, List<String> choices, PromptOptions options) {

    public UserPrompt {
        Objects.requireNonNull(options, "options");
        choices = List.copyOf(choices);
        if (!kind.isUserInteraction()) {
            throw new IllegalArgumentException("Alert " + kind.code() + " asks the user nothing.");
        }
    }
}
