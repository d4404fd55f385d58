package dev.provost.conformance.adapter.check;

import dev.provost.adapter.AdapterException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Asks an adapter with a time limit, and knows how long the slowest call took. Used by one thread. */
final class Watch implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration limit;
    private int calls;
    private long slowestNanos;

    Watch(Duration limit) {
        this.limit = limit;
    }

    /**
     * The answer of the adapter.
     *
     * @throws SilenceException when it gives none in time
     * @throws AdapterException when it refuses
     * @throws UnsupportedOperationException when it cannot
     */
    <T> T ask(Supplier<T> question) {
        return together(List.of(question)).getFirst();
    }

    void tell(Runnable order) {
        ask(() -> {
            order.run();
            return true;
        });
    }

    /** The answers to questions that are asked at the same time. */
    <T> List<T> together(List<Supplier<T>> questions) {
        long started = System.nanoTime();
        List<CompletableFuture<T>> pending = questions.stream()
                .map(question -> CompletableFuture.supplyAsync(question, threads))
                .toList();
        List<T> answers = new ArrayList<>();
        for (CompletableFuture<T> each : pending) {
            answers.add(answer(each, limit.toNanos() - (System.nanoTime() - started)));
            calls++;
        }
        slowestNanos = Math.max(slowestNanos, System.nanoTime() - started);
        return answers;
    }

    int calls() {
        return calls;
    }

    Duration slowest() {
        return Duration.ofNanos(slowestNanos);
    }

    /** Does not wait for a call that never ends. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private <T> T answer(CompletableFuture<T> pending, long nanos) {
        try {
            return pending.get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new SilenceException("The adapter gave no answer within %d ms.".formatted(limit.toMillis()), e);
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case AdapterException refused -> refused;
                case UnsupportedOperationException cannot -> cannot;
                case null -> new CompletionException(e);
                default -> new AdapterException("The adapter broke: " + e.getCause() + ".", e.getCause());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AdapterException("The check was interrupted.", e);
        }
    }
}
