package dev.provost.transport;

import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A few daemon threads for what takes its time; started when they are first needed, gone when they rest. Thread-safe. */
final class Workers implements AutoCloseable {

    private static final int IDLE_SECONDS = 10;

    private record Task(Runnable work, Runnable abandoned) implements Runnable {
        @Override
        public void run() {
            work.run();
        }
    }

    private final ThreadPoolExecutor threads;

    Workers(String name, int most) {
        threads = new ThreadPoolExecutor(
                most,
                most,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new DefaultThreadFactory(name + "-work", true));
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Has something done.
     *
     * @param abandoned runs instead when this is closed before it began
     */
    void run(Runnable work, Runnable abandoned) {
        try {
            threads.execute(new Task(work, abandoned));
        } catch (RejectedExecutionException e) {
            abandoned.run();
        }
    }

    /** Abandons what has not begun; what is being done goes on for two seconds at most before this returns. */
    @Override
    public void close() {
        threads.shutdown();
        for (Runnable left = threads.getQueue().poll();
                left != null;
                left = threads.getQueue().poll()) {
            if (left instanceof Task task) {
                task.abandoned().run();
            }
        }
        try {
            threads.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
