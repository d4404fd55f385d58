package dev.provost.session;

import dev.provost.syncml.Container;
import dev.provost.syncml.StatusCode;
import java.util.ArrayList;
import java.util.List;

/** Answers to containers that are not begun. */
final class Refusals {

    private Refusals() {}

    /** The code for the container, 215 for all members. */
    static List<Answer> container(Container container, StatusCode code) {
        List<Answer> answers = new ArrayList<>();
        answers.add(Answer.of(container, code));
        container.members().forEach(m -> answers.addAll(Answer.all(m, StatusCode.NOT_EXECUTED)));
        return answers;
    }
}
