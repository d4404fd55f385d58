package dev.provost.fleet;

import dev.provost.handset.RetryPolicy;
import dev.provost.transport.HandsetConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** One session that is tried again while its server cannot be reached; lives on the event loop of its connection. */
final class RetriedSession {

    private final HandsetConnection connection;
    private final RetryPolicy policy;
    private final RetryListener listener;
    private final Consumer<CompletableFuture<SessionReport>> attempt;
    private final CompletableFuture<SessionReport> report = new CompletableFuture<>();
    private int failed;

    /**
     * A session of any number of attempts.
     *
     * @param attempt runs one, and completes what it is given on the event loop
     */
    RetriedSession(
            HandsetConnection connection,
            RetryPolicy policy,
            RetryListener listener,
            Consumer<CompletableFuture<SessionReport>> attempt) {
        this.connection = connection;
        this.policy = policy;
        this.listener = listener;
        this.attempt = attempt;
    }

    /** Begins; called from any thread. */
    CompletionStage<SessionReport> begin() {
        try {
            connection.execute(this::tryOnce);
        } catch (RejectedExecutionException e) {
            abandon();
        }
        return report;
    }

    private void tryOnce() {
        CompletableFuture<SessionReport> outcome = new CompletableFuture<>();
        outcome.thenAccept(this::settle);
        attempt.accept(outcome);
    }

    private void settle(SessionReport outcome) {
        Optional<Duration> pause = outcome.isUnreached() ? policy.pauseAfter(++failed) : Optional.empty();
        if (pause.isEmpty()) {
            report.complete(outcome);
            return;
        }
        listener.pausing(outcome, pause.get());
        connection.executeAfter(pause.get(), this::tryOnce, this::abandon);
    }

    private void abandon() {
        Ending closed = new Ending.DeviceFault("The event loops of the client are closed", Optional.empty());
        report.complete(new SessionReport(closed, 0, 0, 0, 0));
    }
}
