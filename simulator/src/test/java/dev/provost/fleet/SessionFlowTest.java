package dev.provost.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.transport.TransportFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SessionFlowTest {

    private static final SessionReport REPORT = new SessionReport(
            new Ending.Unanswered(new TransportFailure(TransportFailure.Kind.RESET, "gone")), 0, 1, 2, 3);

    private final List<Long> ended = new ArrayList<>();

    @Test
    void no_more_sessions_are_under_way_than_wanted_and_each_end_starts_one() throws Exception {
        List<CompletableFuture<SessionReport>> started = new ArrayList<>();
        SessionFlow flow = new SessionFlow(
                4,
                2,
                index -> {
                    started.add(new CompletableFuture<>());
                    return started.getLast();
                },
                (report, index) -> ended.add(index));

        flow.start();
        assertThat(started).hasSize(2);
        started.get(1).complete(REPORT);
        assertThat(started).hasSize(3);
        started.get(0).complete(REPORT);
        started.get(2).complete(REPORT);
        assertThat(flow.await(0)).isFalse();
        started.get(3).complete(REPORT);

        assertThat(flow.await(0)).isTrue();
        assertThat(ended).containsExactly(1L, 0L, 2L, 3L);
    }

    @Test
    void a_million_sessions_that_end_at_once_need_no_stack() throws Exception {
        long[] count = {0};
        SessionFlow flow = new SessionFlow(
                1_000_000, 3, index -> CompletableFuture.completedFuture(REPORT), (report, index) -> count[0]++);

        flow.start();

        assertThat(flow.await(0)).isTrue();
        assertThat(count[0]).isEqualTo(1_000_000);
    }

    @Test
    void a_session_that_cannot_be_made_is_counted_and_the_others_go_on() throws Exception {
        List<String> endings = new ArrayList<>();
        SessionFlow flow = new SessionFlow(
                3,
                1,
                index -> switch ((int) index) {
                    case 0 -> throw new IllegalStateException("no handset");
                    case 1 -> CompletableFuture.failedFuture(new IllegalStateException("no session"));
                    default -> CompletableFuture.completedFuture(REPORT);
                },
                (report, index) -> endings.add(report.ending().message()));

        flow.start();

        assertThat(flow.await(0)).isTrue();
        assertThat(endings)
                .containsExactly(
                        "The session could not be run: java.lang.IllegalStateException: no handset",
                        "The session could not be run: java.lang.IllegalStateException: no session",
                        "gone");
    }

    @Test
    void a_stopped_flow_starts_nothing_more() throws Exception {
        List<CompletableFuture<SessionReport>> started = new ArrayList<>();
        SessionFlow flow = new SessionFlow(
                100,
                1,
                index -> {
                    started.add(new CompletableFuture<>());
                    return started.getLast();
                },
                (report, index) -> ended.add(index));

        flow.start();
        flow.stop();
        started.getFirst().complete(REPORT);

        assertThat(flow.await(0)).isTrue();
        assertThat(LongStream.range(0, started.size())).containsExactly(0L);
    }
}
