package dev.provost.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Work that takes its time happens beside the event loops, on few threads, and none of it is lost when they are closed. */
class AsideTest {

    private final EventLoops loops = EventLoops.of("aside", 1);
    private final HandsetConnection connection = DmHttpClient.on(loops).connection();
    private final CountDownLatch go = new CountDownLatch(1);

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void never() {
        throw new AssertionError("This was not abandoned");
    }

    @Test
    void the_event_loop_goes_on_while_work_is_done_aside() {
        CountDownLatch done = new CountDownLatch(1);
        connection.executeAside(
                () -> {
                    await(go);
                    done.countDown();
                },
                AsideTest::never);

        connection.execute(go::countDown);

        await(done);
        loops.close();
    }

    @Test
    void a_hundred_works_share_two_threads() {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        CountDownLatch done = new CountDownLatch(100);
        for (int i = 0; i < 100; i++) {
            connection.executeAside(
                    () -> {
                        threads.add(Thread.currentThread().getName());
                        done.countDown();
                    },
                    AsideTest::never);
        }

        await(done);
        assertThat(threads).hasSizeBetween(1, 2).allMatch(name -> name.startsWith("aside-work-"));
        loops.close();
    }

    @Test
    void what_has_not_begun_when_the_loops_are_closed_is_abandoned_and_the_rest_ends() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch ended = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            connection.executeAside(
                    () -> {
                        begun.countDown();
                        await(go);
                        ended.countDown();
                    },
                    AsideTest::never);
        }
        await(begun);
        CountDownLatch abandoned = new CountDownLatch(3);
        for (int i = 0; i < 3; i++) {
            connection.executeAside(AsideTest::never, abandoned::countDown);
        }

        Thread closing = new Thread(loops::close);
        closing.start();
        await(abandoned);
        go.countDown();

        await(ended);
        closing.join();
    }

    @Test
    void work_for_closed_loops_is_abandoned_at_once() {
        loops.close();
        List<String> heard = new ArrayList<>();

        connection.executeAside(AsideTest::never, () -> heard.add("abandoned"));

        assertThat(heard).containsExactly("abandoned");
    }
}
