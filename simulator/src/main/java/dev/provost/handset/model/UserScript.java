package dev.provost.handset.model;

import dev.provost.session.UserAnswer;
import dev.provost.session.UserPrompt;
import dev.provost.syncml.AlertCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the user of a model does about prompts: the first line that fits counts, and without one he agrees. Immutable.
 *
 * @param lines the lines in order
 */
public record UserScript(List<Line> lines) {

    /**
     * What he does about some prompts.
     *
     * @param kind the alert; empty for all
     * @param about what the text has to contain, whatever the case; empty text for any
     * @param answer what he does
     */
    public record Line(Optional<AlertCode> kind, String about, UserAnswer answer) {

        boolean fits(UserPrompt prompt) {
            return kind.map(k -> k == prompt.kind()).orElse(true)
                    && prompt.text().toLowerCase(Locale.ROOT).contains(about.toLowerCase(Locale.ROOT));
        }
    }

    public UserScript {
        lines = List.copyOf(lines);
    }

    /** A user who always does the same. */
    public static UserScript always(UserAnswer answer) {
        return new UserScript(List.of(new Line(Optional.empty(), "", answer)));
    }

    /** What he does about a prompt. */
    public UserAnswer answer(UserPrompt prompt) {
        return lines.stream()
                .filter(line -> line.fits(prompt))
                .findFirst()
                .map(Line::answer)
                .orElse(UserAnswer.ACCEPTED);
    }
}
