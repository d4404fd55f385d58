package dev.provost.session;

import dev.provost.syncml.Add;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Atomic;
import dev.provost.syncml.Command;
import dev.provost.syncml.Copy;
import dev.provost.syncml.Delete;
import dev.provost.syncml.Replace;
import dev.provost.syncml.StatusCode;
import dev.provost.syncml.Unsupported;
import dev.provost.tree.ManagementTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * {@code Atomic}: all members or none; to undo is to return to the tree of before (RepPro 1.2.1, 6.6.3).
 *
 * @param runner carries out the members
 * @param device whose tree is restored
 * @param mishaps what cannot be undone
 * @param fits whether answers fit into one message
 */
record AtomicExecutor(CommandRunner runner, ManagedDevice device, Mishaps mishaps, Predicate<List<Answer>> fits) {

    List<Answer> execute(Atomic atomic, Scope scope) {
        if (scope.kind() == Scope.Kind.ATOMIC || !atomic.members().stream().allMatch(AtomicExecutor::isLawful)) {
            return refused(atomic);
        }
        ManagementTree before = device.tree();
        Scope inside = scope.inside(atomic, Scope.Kind.ATOMIC);
        List<Answer> members = members(atomic, inside);
        Function<StatusCode, List<Answer>> undone = code -> undone(Answer.of(atomic, code), members, inside, before);
        if (members.stream().anyMatch(Answer::isUndone)) {
            return undone.apply(StatusCode.ATOMIC_FAILED);
        }
        List<Answer> answers = with(Answer.of(atomic, StatusCode.OK), members);
        return fits.test(answers) ? answers : undone.apply(StatusCode.ATOMIC_RESPONSE_TOO_LARGE_TO_FIT);
    }

    private List<Answer> members(Atomic atomic, Scope inside) {
        List<Answer> answers = new ArrayList<>();
        boolean failed = false;
        for (Command member : atomic.members()) {
            List<Answer> some = failed ? Answer.all(member, StatusCode.NOT_EXECUTED) : runner.run(member, inside);
            failed |= some.stream().anyMatch(Answer::isUndone);
            answers.addAll(some);
        }
        return answers;
    }

    private List<Answer> undone(Answer atomic, List<Answer> members, Scope inside, ManagementTree before) {
        device.replaceTree(before);
        return with(atomic, members.stream().map(m -> undone(m, inside)).toList());
    }

    /** What cannot be undone is done once more to the tree of before. */
    private Answer undone(Answer member, Scope inside) {
        boolean remains = mishaps.isIrreversible(member)
                && runner.run(member.command(), inside).stream().noneMatch(Answer::isUndone);
        return member.rolledBack(remains ? StatusCode.ATOMIC_ROLL_BACK_FAILED : StatusCode.ATOMIC_ROLL_BACK_OK);
    }

    /** Nothing is begun when a member is there that an {@code Atomic} cannot hold. */
    private static List<Answer> refused(Atomic atomic) {
        List<Answer> answers = new ArrayList<>();
        answers.add(Answer.of(atomic, StatusCode.COMMAND_FAILED));
        for (Command member : atomic.members()) {
            List<Answer> some = Answer.all(member, StatusCode.NOT_EXECUTED);
            boolean failed = !isLawful(member) && !some.isEmpty();
            answers.addAll(failed ? with(Answer.of(member, StatusCode.COMMAND_FAILED), tail(some)) : some);
        }
        return answers;
    }

    private static boolean isLawful(Command member) {
        return switch (member) {
            case Add a -> true;
            case Alert a -> true;
            case Copy c -> true;
            case Delete d -> true;
            case Replace r -> true;
            case Unsupported u -> true;
            default -> false;
        };
    }

    private static List<Answer> tail(List<Answer> answers) {
        return answers.subList(1, answers.size());
    }

    private static List<Answer> with(Answer first, List<Answer> others) {
        List<Answer> all = new ArrayList<>(others.size() + 1);
        all.add(first);
        all.addAll(others);
        return all;
    }
}
