package dev.provost.conformance.compare;

import dev.provost.conformance.compare.LineDiff.Hunk;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds out that what is missing at one place stands at another. Within a message that is a change of its own; commands that
 * moved to another message are none, for the length of a SessionID already decides how many fit.
 */
final class Moves {

    private static final int LOOK_AHEAD = 20;
    private static final Pattern COMMAND =
            Pattern.compile("(Add|Replace|Get|Delete|Copy|Exec|Results)\\b.*", Pattern.DOTALL);

    private Moves() {}

    /** The hunks, with two that only move the same lines made one or none. */
    static List<Hunk> joined(List<Hunk> hunks) {
        List<Hunk> open = new LinkedList<>(hunks);
        List<Hunk> all = new ArrayList<>();
        while (!open.isEmpty()) {
            Hunk hunk = open.removeFirst();
            Optional<Hunk> other = open.stream()
                    .limit(LOOK_AHEAD)
                    .filter(there -> isMove(hunk, there) || isMove(there, hunk))
                    .findFirst();
            if (other.isEmpty()) {
                all.add(hunk);
            } else {
                open.remove(other.get());
                boolean gone = hunk.added().isEmpty();
                Hunk move = gone
                        ? new Hunk(hunk.removed(), other.get().added())
                        : new Hunk(other.get().removed(), hunk.added());
                if (isWithinMessage(move)) {
                    all.add(move);
                }
            }
        }
        return all;
    }

    private static boolean isMove(Hunk from, Hunk to) {
        return from.added().isEmpty()
                && to.removed().isEmpty()
                && texts(from.removed()).equals(texts(to.added()))
                && (isWithinMessage(new Hunk(from.removed(), to.added())) || isOfCommands(from.removed()));
    }

    private static boolean isWithinMessage(Hunk move) {
        return move.removed().getFirst().message() == move.added().getFirst().message();
    }

    private static boolean isOfCommands(List<SentLine> lines) {
        return lines.stream().allMatch(line -> COMMAND.matcher(line.text()).matches());
    }

    private static List<String> texts(List<SentLine> lines) {
        return lines.stream().map(SentLine::text).toList();
    }
}
