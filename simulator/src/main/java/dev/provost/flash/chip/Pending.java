package dev.provost.flash.chip;

import dev.provost.flash.chip.FlashOperation.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The programs that a chip with a cache may still lose, youngest first. */
final class Pending {

    /** More than this many programs a cache does not hold. */
    static final int WINDOW = 8;

    private final Deque<FlashOperation> programs = new ArrayDeque<>();

    void add(FlashOperation operation) {
        if (operation.kind() == Kind.ERASE) {
            programs.removeIf(program -> program.block() == operation.block());
            return;
        }
        programs.addFirst(operation);
        if (programs.size() > WINDOW) {
            programs.removeLast();
        }
    }

    /** The {@code number}th program before the one at hand, from 1; empty for 0 and when the cache holds fewer. */
    Optional<FlashOperation> lost(int number, @Nullable FlashOperation atHand) {
        int left = number;
        Iterator<FlashOperation> each = programs.iterator();
        while (left > 0 && each.hasNext()) {
            FlashOperation program = each.next();
            left -= program.equals(atHand) ? 0 : 1;
            if (left == 0) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }

    List<FlashOperation> all() {
        return List.copyOf(programs);
    }

    void clear() {
        programs.clear();
    }
}
