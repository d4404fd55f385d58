package dev.provost.conformance.adapter.manual;

import java.util.Optional;

/** What a person has answered, also before an interruption. Safe for use from many threads. */
public interface AnswerBook {

    /** A book that is always blank. */
    AnswerBook NONE = new AnswerBook() {
        @Override
        public Optional<String> earlier(String prompt) {
            return Optional.empty();
        }

        @Override
        public void note(String prompt, String answer) {}
    };

    /** What was answered to a prompt, by its stable name. */
    Optional<String> earlier(String prompt);

    /** Keeps an answer. */
    void note(String prompt, String answer);
}
