package dev.provost.handset;

import dev.provost.session.UserAnswer;
import dev.provost.session.UserPrompt;

/** What a user does about prompts. Implementations that several handsets share are immutable. */
@FunctionalInterface
public interface UserBehaviour {

    /** What he does about one prompt. */
    UserAnswer answer(UserPrompt prompt);

    /** A user who always does the same. */
    static UserBehaviour always(UserAnswer answer) {
        return prompt -> answer;
    }
}
