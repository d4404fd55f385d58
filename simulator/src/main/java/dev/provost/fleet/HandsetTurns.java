package dev.provost.fleet;

import dev.provost.handset.Handset;
import dev.provost.handset.SessionStart;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * What one handset of a fleet does: its sessions one after another, and after each whatever the server has told it about its
 * firmware. Happens on event loops, one thing at a time.
 */
final class HandsetTurns {

    /** Carries out what a handset is told about its firmware. */
    interface Firmware {

        /** Completes at once where there is nothing to do. */
        CompletionStage<?> attend(Handset handset, FirmwareSessions sessions);
    }

    private final Handset handset;
    private final SessionRunner runner;
    private final RandomGenerator random;
    private final Firmware firmware;
    private final CompletableFuture<SessionReport> last = new CompletableFuture<>();
    private int number;
    private int left;

    HandsetTurns(Handset handset, SessionRunner runner, RandomGenerator random, Firmware firmware) {
        this.handset = handset;
        this.runner = runner;
        this.random = random;
        this.firmware = firmware;
    }

    /**
     * Holds the sessions.
     *
     * @param sessions how many, at least one; those in which it reports come on top
     * @param earlier hears of each but the last
     * @param stopped whether no further one is wanted
     * @return the last
     */
    CompletionStage<SessionReport> take(int sessions, Consumer<SessionReport> earlier, BooleanSupplier stopped) {
        left = sessions;
        follow(earlier, stopped);
        return last;
    }

    /** A loop rather than a recursion where sessions end at once. */
    private void follow(Consumer<SessionReport> earlier, BooleanSupplier stopped) {
        while (!last.isDone()) {
            CompletableFuture<SessionReport> turn = turn().toCompletableFuture();
            if (!turn.isDone()) {
                turn.whenComplete((report, problem) -> {
                    settle(turn, earlier, stopped);
                    follow(earlier, stopped);
                });
                return;
            }
            settle(turn, earlier, stopped);
        }
    }

    private void settle(
            CompletableFuture<SessionReport> turn, Consumer<SessionReport> earlier, BooleanSupplier stopped) {
        left--;
        if (turn.isCompletedExceptionally()) {
            last.completeExceptionally(turn.exceptionNow());
        } else if (left == 0 || stopped.getAsBoolean()) {
            last.complete(turn.join());
        } else {
            earlier.accept(turn.join());
        }
    }

    private CompletionStage<SessionReport> turn() {
        return session()
                .thenCompose(
                        report -> firmware.attend(handset, task -> session()).thenApply(done -> report));
    }

    private CompletionStage<SessionReport> session() {
        number++;
        return runner.run(handset, SessionStart.byClient(Integer.toHexString(number)), random);
    }
}
