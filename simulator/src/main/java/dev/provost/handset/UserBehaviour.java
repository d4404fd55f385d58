package dev.provost.handset;

import dev.provost.session.UserAnswer;
import dev.provost.session.UserPrompt;
import java.util.Optional;

/** What a user does about prompts. Implementations that several handsets share are immutable. */
@FunctionalInterface
public interface UserBehaviour {

    /** What he does about one prompt. */
    UserAnswer answer(UserPrompt prompt);

    /**
     * Why he stops the session; by default he lets it go on.
     *
     * @param messages how many messages of the server have come so far
     */
    default Optional<String> stops(int messages) {
        return Optional.empty();
    }

    /** A user who always does the same. */
    static UserBehaviour always(UserAnswer answer) {
        return prompt -> answer;
    }
}
