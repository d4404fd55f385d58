package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The search for the status of one command, over the server's package.
 *
 * @param found the status
 * @param index the message that holds it, or the last one looked at
 * @param isLater whether it came later than in the direct answer
 * @param isOver whether the package ended, so that a status that was not found will not come
 * @param isAstray whether a status for a command of that name refers to nothing, so that it may be the one
 */
public record StatusSearch(Optional<Status> found, int index, boolean isLater, boolean isOver, boolean isAstray) {

    /** Searches for the status of a command that a message of the device holds, from the answer to that message on. */
    public static StatusSearch of(Turn turn, Message request, Command command) {
        Turn at = turn;
        boolean astray = false;
        while (true) {
            Optional<Message> answer = at.answer();
            Optional<Status> found = at.statusesFor(request, command).stream().findFirst();
            astray |= at.hasStatusAstray(command.name());
            boolean ended = answer.filter(Message::isFinal).isPresent();
            boolean over = ended && (at == turn || !isAborted(at));
            if (found.isPresent() || ended || at.next().isEmpty()) {
                return new StatusSearch(found, at.answerIndex(), at != turn, over, astray);
            }
            at = at.next().get();
        }
    }

    /** All statuses of a command that a message of the device holds, from the answer to that message to the end of the package. */
    public static List<Status> all(Turn turn, Message request, Command command) {
        List<Status> found = new ArrayList<>();
        for (Optional<Turn> at = Optional.of(turn);
                at.isPresent();
                at = at.get().next()) {
            if (at.get() == turn || !at.get().isRepetition()) {
                found.addAll(at.get().statusesFor(request, command));
            }
            if (at.get().answer().filter(Message::isFinal).isPresent()) {
                break;
            }
        }
        return List.copyOf(found);
    }

    /** Whether the session was given up, which leaves statuses behind that had no room yet. */
    private static boolean isAborted(Turn turn) {
        return turn.request().filter(Aborts::isAbort).isPresent()
                || turn.answer().filter(Aborts::isAbort).isPresent();
    }
}
