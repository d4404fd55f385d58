package dev.provost.conformance.steps;

import dev.provost.handset.UserBehaviour;
import dev.provost.session.UserAnswer;
import dev.provost.session.UserPrompt;
import dev.provost.syncml.AlertCode;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/** The user of a phone, who does what the scenario says and remembers what he was asked. */
final class PhoneUser implements UserBehaviour {

    private final List<UserPrompt> prompts = new CopyOnWriteArrayList<>();
    private volatile UserAnswer answer = UserAnswer.ACCEPTED;
    private final Deque<UserAnswer> first = new ConcurrentLinkedDeque<>();
    private volatile Optional<UserAnswer> pin = Optional.empty();
    private volatile OptionalInt stopsAfter = OptionalInt.empty();

    /** Makes him answer every question in one way. */
    void will(UserAnswer does) {
        answer = does;
    }

    /** Makes him answer the next question in one way, before all that he would do otherwise. */
    void willFirst(UserAnswer does) {
        first.addLast(does);
    }

    /** Tells him the PIN that he enters when nothing else is said. */
    void knows(UserAnswer told) {
        pin = Optional.of(told);
    }

    /** Makes him stop each session when that many messages of the server have come. */
    void willStopAfter(int messages) {
        stopsAfter = OptionalInt.of(messages);
    }

    @Override
    public UserAnswer answer(UserPrompt prompt) {
        prompts.add(prompt);
        UserAnswer next = first.pollFirst();
        boolean entersPin = prompt.kind() == AlertCode.TEXT_INPUT && answer.equals(UserAnswer.ACCEPTED);
        return next != null ? next : entersPin ? pin.orElse(answer) : answer;
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
