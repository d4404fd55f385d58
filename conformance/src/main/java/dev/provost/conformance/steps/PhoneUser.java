package dev.provost.conformance.steps;

import dev.provost.handset.UserBehaviour;
import dev.provost.session.UserAnswer;
import dev.provost.session.UserPrompt;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;

/** The user of a phone, who does what the scenario says and remembers what he was asked. */
final class PhoneUser implements UserBehaviour {

    private final List<UserPrompt> prompts = new CopyOnWriteArrayList<>();
    private volatile UserAnswer answer = UserAnswer.ACCEPTED;
    private volatile OptionalInt stopsAfter = OptionalInt.empty();

    /** Makes him answer every question in one way. */
    void will(UserAnswer does) {
        answer = does;
    }

    /** Makes him stop each session when that many messages of the server have come. */
    void willStopAfter(int messages) {
        stopsAfter = OptionalInt.of(messages);
    }

    @Override
    public UserAnswer answer(UserPrompt prompt) {
        prompts.add(prompt);
        return answer;
    }

    @Override
    public Optional<String> stops(int messages) {
        return messages >= stopsAfter.orElse(Integer.MAX_VALUE)
                ? Optional.of("The user stopped the session.")
                : Optional.empty();
    }

    /** What he was asked and shown so far. */
    List<UserPrompt> prompts() {
        return List.copyOf(prompts);
    }
}
