package dev.provost.session;

import java.util.List;

/** What the user does about a {@link UserPrompt}. */
public sealed interface UserAnswer {

    /** He agrees; where a text or a choice is asked for he takes what is offered by default. */
    UserAnswer ACCEPTED = new Accepted();

    /** He says no. */
    UserAnswer REJECTED = new Rejected();

    /** He cancels. */
    UserAnswer CANCELLED = new Cancelled();

    /** He does not answer in time. */
    UserAnswer NO_ANSWER = new NoAnswer();

    /** What he does in the end, for who waits as long as it takes. */
    default UserAnswer atLast() {
        return this instanceof Late late ? late.answer() : this;
    }

    /** He agrees. */
    record Accepted() implements UserAnswer {}

    /** He says no. */
    record Rejected() implements UserAnswer {}

    /** He cancels. */
    record Cancelled() implements UserAnswer {}

    /** He does not answer in time. */
    record NoAnswer() implements UserAnswer {}

    /**
     * He enters a text.
     *
     * @param text the text
     */
    record Entered(String text) implements UserAnswer {}

    /**
     * He chooses.
     *
     * @param indices the choices taken, counted from 1
     */
    record Chosen(List<Integer> indices) implements UserAnswer {
        public Chosen {
            indices = List.copyOf(indices);
        }
    }

    /**
     * He takes his time.
     *
     * @param seconds how long he takes
     * @param answer what he does then, if the device still waits; not late itself
     */
    record Late(int seconds, UserAnswer answer) implements UserAnswer {
        public Late {
            if (seconds < 0 || answer instanceof Late) {
                throw new IllegalArgumentException(
                        "A user answers late by %d seconds; give 0 or more, and one answer.".formatted(seconds));
            }
        }
    }
}
