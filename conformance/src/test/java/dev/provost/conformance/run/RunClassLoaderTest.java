package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RunClassLoaderTest {

    @Test
    void outside_a_run_there_is_no_context() {
        assertThat(RunClassLoader.current()).isEmpty();
    }

    @Test
    void the_context_is_there_during_the_work_and_gone_after_it() {
        RunContext context = RunContext.forInspection();
        RunClassLoader.with(context, () -> assertThat(RunClassLoader.current()).contains(context));

        assertThat(RunClassLoader.current()).isEmpty();
    }

    @Test
    void the_context_is_gone_after_work_that_fails() {
        try {
            RunClassLoader.with(RunContext.forInspection(), () -> {
                throw new IllegalStateException("broken");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("broken");
        }
        assertThat(RunClassLoader.current()).isEmpty();
    }

    /** As the JDK does with the thread that carries its delayed tasks, which then lives as long as the process. */
    @Test
    void a_thread_that_outlives_the_work_does_not_keep_the_context() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        CompletableFuture<Optional<RunContext>> kept = new CompletableFuture<>();
        RunClassLoader.with(
                RunContext.forInspection(),
                () -> Thread.ofPlatform().daemon().start(() -> {
                    awaitQuietly(over);
                    kept.complete(RunClassLoader.current());
                }));
        over.countDown();

        assertThat(kept.get(20, TimeUnit.SECONDS)).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void two_runs_at_the_same_time_never_see_each_other() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        RunContext one = RunContext.forInspection();
        RunContext other = RunContext.forInspection();
        CompletableFuture<Optional<RunContext>> seenByOne = seen(one, both);
        CompletableFuture<Optional<RunContext>> seenByOther = seen(other, both);

        assertThat(seenByOne.get(20, TimeUnit.SECONDS).orElseThrow()).isSameAs(one);
        assertThat(seenByOther.get(20, TimeUnit.SECONDS).orElseThrow()).isSameAs(other);
    }

    /** What a run sees when the other one has begun too; a thread of its own inherits the loader. */
    private static CompletableFuture<Optional<RunContext>> seen(RunContext context, CyclicBarrier both) {
        CompletableFuture<Optional<RunContext>> seen = new CompletableFuture<>();
        Thread.ofPlatform()
                .start(() -> RunClassLoader.with(context, () -> {
                    try {
                        both.await(20, TimeUnit.SECONDS);
                        Thread.ofPlatform()
                                .start(() -> seen.complete(RunClassLoader.current()))
                                .join();
                    } catch (Exception e) {
                        seen.completeExceptionally(e);
                    }
                }));
        return seen;
    }
}
