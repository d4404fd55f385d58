package dev.provost.fleet;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.function.ObjLongConsumer;

/** Keeps a given number of sessions under way until each device had its session: the end of one starts the next. */
final class SessionFlow {

    private final long devices;
    private final LongFunction<CompletionStage<SessionReport>> sessions;
    private final ObjLongConsumer<SessionReport> ended;
    private final AtomicLong next = new AtomicLong();
    private final CountDownLatch lanes;
    private final int concurrency;

    SessionFlow(
            long devices,
            int concurrency,
            LongFunction<CompletionStage<SessionReport>> sessions,
            ObjLongConsumer<SessionReport> ended) {
        this.devices = devices;
        this.concurrency = (int) Math.min(devices, concurrency);
        this.sessions = sessions;
        this.ended = ended;
        this.lanes = new CountDownLatch(this.concurrency);
    }

    /** Starts the first sessions; the others follow by themselves. */
    void start() {
        for (int lane = 0; lane < concurrency; lane++) {
            follow();
        }
    }

    /** Starts no further session. */
    void stop() {
        next.set(devices);
    }

    /** Whether all sessions ended within the time. */
    boolean await(long millis) throws InterruptedException {
        return lanes.await(millis, TimeUnit.MILLISECONDS);
    }

    /** A loop rather than a recursion where sessions end at once. */
    private void follow() {
        for (long device = next.getAndIncrement(); device < devices; device = next.getAndIncrement()) {
            CompletableFuture<SessionReport> session = start(device);
            if (!session.isDone()) {
                long current = device;
                session.thenAccept(report -> {
                    ended.accept(report, current);
                    follow();
                });
                return;
            }
            ended.accept(session.join(), device);
        }
        lanes.countDown();
    }

    private CompletableFuture<SessionReport> start(long device) {
        try {
            return sessions.apply(device).toCompletableFuture().exceptionally(SessionFlow::fault);
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(fault(e));
        }
    }

    private static SessionReport fault(Throwable problem) {
        return new SessionReport(
                new Ending.DeviceFault("The session could not be run: " + problem, Optional.of(problem)), 0, 0, 0, 0);
    }
}
