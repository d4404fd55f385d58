package dev.provost.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.handset.Handset;
import dev.provost.handset.RetryPolicy;
import dev.provost.handset.SessionStart;
import dev.provost.transport.DmHttpClient;
import dev.provost.transport.EventLoops;
import dev.provost.transport.Headers;
import dev.provost.transport.HttpHandler;
import dev.provost.transport.HttpRequest;
import dev.provost.transport.HttpResponse;
import dev.provost.transport.HttpServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriedSessionTest {

    private static final RetryPolicy HASTY = new RetryPolicy(4, Duration.ofMillis(1), 2, Duration.ofMillis(3));

    private final EventLoops serverLoops = EventLoops.of("retry-server", 1);
    private final EventLoops loops = EventLoops.of("retry-test", 1);
    private final DmHttpClient client = DmHttpClient.builder(loops).build();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final List<HttpServer> late = new ArrayList<>();

    @AfterEach
    void end_the_loops() {
        late.forEach(HttpServer::close);
        loops.close();
        serverLoops.close();
    }

    @Test
    void a_server_that_starts_later_is_reached_by_the_second_attempt() throws Exception {
        int port = unusedPort();
        ScriptedDmServer dm = new ScriptedDmServer(Optional.empty());
        List<String> failures = new CopyOnWriteArrayList<>();
        SessionRunner runner = SessionRunner.of(client).withRetries(HASTY, (failed, pause) -> {
            failures.add(failed.ending().kind());
            late.add(HttpServer.builder(serverLoops, dm)
                    .listenOn("127.0.0.1", port)
                    .start());
        });

        SessionReport report = run(runner, handset("http://127.0.0.1:" + port + "/dm"));

        assertThat(report.isCompleted()).as(report.ending().message()).isTrue();
        assertThat(failures).containsExactly("refused");
        assertThat(dm.devices()).containsExactly("IMEI:490154203237518");
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void a_server_out_of_service_is_tried_again_with_longer_pauses(int status) throws Exception {
        SessionReport report = runAgainst(new OutOfService(status, 3), HASTY);

        assertThat(report.isCompleted()).isTrue();
        assertThat(pauses).containsExactly(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(3));
    }

    @Test
    void the_handset_gives_up_after_the_last_attempt() throws Exception {
        OutOfService server = new OutOfService(503, 100);

        SessionReport report = runAgainst(server, HASTY.withAttempts(3));

        assertThat(report.ending().kind()).isEqualTo("http 503");
        assertThat(server.requests()).isEqualTo(3);
        assertThat(pauses).hasSize(2);
    }

    @Test
    void without_a_policy_there_is_one_attempt() throws Exception {
        OutOfService server = new OutOfService(503, 100);

        try (HttpServer http = HttpServer.builder(serverLoops, server).start()) {
            run(SessionRunner.of(client), handset(http.url("/dm").toString()));
        }

        assertThat(server.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 500})
    void a_server_that_declines_is_not_asked_again(int status) throws Exception {
        OutOfService server = new OutOfService(status, 100);

        SessionReport report = runAgainst(server, HASTY);

        assertThat(report.ending().kind()).isEqualTo("http " + status);
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void a_session_that_has_begun_is_not_begun_again() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        ScriptedDmServer dm = new ScriptedDmServer(Optional.empty());

        SessionReport report = runAgainst(
                request -> requests.incrementAndGet() == 1
                        ? dm.handle(request)
                        : CompletableFuture.completedFuture(new HttpResponse(503, Headers.EMPTY, new byte[0])),
                HASTY);

        assertThat(report.ending().kind()).isEqualTo("http 503");
        assertThat(requests).hasValue(2);
        assertThat(pauses).isEmpty();
    }

    @Test
    void closed_event_loops_end_the_waiting() throws Exception {
        RetryPolicy patient = new RetryPolicy(2, Duration.ofDays(1), 1, Duration.ofDays(1));
        CompletableFuture<Void> waiting = new CompletableFuture<>();
        CompletableFuture<SessionReport> session = SessionRunner.of(client)
                .withRetries(patient, (failed, pause) -> waiting.complete(null))
                .run(
                        handset("http://127.0.0.1:" + unusedPort() + "/dm"),
                        SessionStart.byClient("1"),
                        new SplittableRandom(1))
                .toCompletableFuture();
        waiting.get(20, TimeUnit.SECONDS);

        loops.close();

        assertThat(session.get(20, TimeUnit.SECONDS).ending().message())
                .isEqualTo("The event loops of the client are closed");
    }

    private SessionReport runAgainst(HttpHandler handler, RetryPolicy policy) throws Exception {
        try (HttpServer server = HttpServer.builder(serverLoops, handler).start()) {
            SessionRunner runner = SessionRunner.of(client).withRetries(policy, (failed, pause) -> pauses.add(pause));
            return run(runner, handset(server.url("/dm").toString()));
        }
    }

    private static SessionReport run(SessionRunner runner, Handset handset) throws Exception {
        return runner.run(handset, SessionStart.byServer("1A"), new SplittableRandom(1))
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    private static Handset handset(String url) {
        return Handset.of(
                TestModels.mixed().keySet().iterator().next(), "IMEI:490154203237518", TestModels.accounts(url));
    }

    private int unusedPort() {
        try (HttpServer server =
                HttpServer.builder(serverLoops, new OutOfService(503, 0)).start()) {
            return server.port();
        }
    }

    /** Serves sessions after a number of refusals. */
    private static final class OutOfService implements HttpHandler {

        private final ScriptedDmServer dm = new ScriptedDmServer(Optional.empty());
        private final AtomicInteger requests = new AtomicInteger();
        private final int status;
        private final int refusals;

        OutOfService(int status, int refusals) {
            this.status = status;
            this.refusals = refusals;
        }

        int requests() {
            return requests.get();
        }

        @Override
        public CompletionStage<HttpResponse> handle(HttpRequest request) {
            return requests.incrementAndGet() <= refusals
                    ? CompletableFuture.completedFuture(new HttpResponse(status, Headers.EMPTY, new byte[0]))
                    : dm.handle(request);
        }
    }
}
