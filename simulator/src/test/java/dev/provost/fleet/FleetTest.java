package dev.provost.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.handset.Handset;
import dev.provost.transport.DmHttpClient;
import dev.provost.transport.EventLoops;
import dev.provost.transport.HttpHandler;
import dev.provost.transport.HttpResponse;
import dev.provost.transport.HttpServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FleetTest {

    private static final EventLoops LOOPS = EventLoops.of("fleet-test", 2);
    private static final int DEVICES = 1000;

    private final DmHttpClient client = DmHttpClient.on(LOOPS);

    @AfterAll
    static void end_the_loops() {
        LOOPS.close();
    }

    private Fleet fleet(String url) {
        return Fleet.of(client, FleetModels.of(7, TestModels.mixed(), TestModels.accounts(url)), DEVICES, 7);
    }

    @Test
    void a_thousand_handsets_of_two_models_have_their_sessions() throws Exception {
        ScriptedDmServer dm = new ScriptedDmServer(Optional.empty());
        List<FleetProgress> progress = new ArrayList<>();
        try (HttpServer server = HttpServer.builder(LOOPS, dm).start()) {
            FleetResult result = fleet(server.url("/dm").toString())
                    .withConcurrency(50)
                    .withListener(progress::add)
                    .run();

            assertThat(result.errors()).isEmpty();
            assertThat(result.sessions()).isEqualTo(DEVICES);
            assertThat(result.completed()).isEqualTo(DEVICES);
            assertThat(result.failed()).isZero();
            assertThat(result.session().count()).isEqualTo(DEVICES);
            assertThat(result.exchange().count()).isEqualTo(2 * DEVICES);
            assertThat(result.sessionsPerSecond()).isPositive();
            assertThat(result.octetsSent()).isPositive();
            assertThat(result.octetsReceived()).isPositive();
            assertThat(dm.devices())
                    .isEqualTo(LongStream.range(0, DEVICES)
                            .mapToObj(DeviceIds.of(7)::deviceId)
                            .collect(Collectors.toSet()));
            assertThat(dm.answers()).containsExactlyInAnyOrder("Kestrel", "Lumo");
            assertThat(progress.getLast()).isEqualTo(new FleetProgress(DEVICES, DEVICES, 0, result.elapsed()));
        }
    }

    @Test
    void each_handset_holds_as_many_sessions_as_wanted_one_after_another() throws Exception {
        ScriptedDmServer dm = new ScriptedDmServer(Optional.empty());
        List<FleetProgress> progress = new ArrayList<>();
        try (HttpServer server = HttpServer.builder(LOOPS, dm).start()) {
            FleetResult result = fleet(server.url("/dm").toString())
                    .withSessions(3)
                    .withListener(progress::add)
                    .run();

            assertThat(result.errors()).isEmpty();
            assertThat(result.completed()).isEqualTo(3 * DEVICES);
            assertThat(result.exchange().count()).isEqualTo(6 * DEVICES);
            assertThat(dm.devices()).hasSize(DEVICES);
            assertThat(progress.getLast()).isEqualTo(new FleetProgress(3 * DEVICES, 3 * DEVICES, 0, result.elapsed()));
        }
    }

    @Test
    void sessions_that_fail_at_once_are_all_counted() throws Exception {
        EventLoops closed = EventLoops.of("closed", 1);
        closed.close();

        FleetResult result = Fleet.of(
                        DmHttpClient.on(closed),
                        FleetModels.of(7, TestModels.mixed(), TestModels.accounts("http://127.0.0.1:1/")),
                        2,
                        7)
                .withSessions(1000)
                .run();

        assertThat(result.failed()).isEqualTo(2000);
    }

    @Test
    void failures_are_counted_by_kind_and_do_not_stop_the_fleet() throws Exception {
        ScriptedDmServer dm = new ScriptedDmServer(Optional.empty());
        AtomicInteger requests = new AtomicInteger();
        HttpHandler moody = request -> requests.incrementAndGet() % 10 == 1
                ? CompletableFuture.completedFuture(HttpResponse.text(503, "busy"))
                : dm.handle(request);
        try (HttpServer server = HttpServer.builder(LOOPS, moody).start()) {
            FleetResult result = fleet(server.url("/dm").toString()).run();

            assertThat(result.sessions()).isEqualTo(DEVICES);
            assertThat(result.failed()).isBetween(150L, 250L);
            assertThat(result.errors()).singleElement().satisfies(error -> {
                assertThat(error.kind()).isEqualTo("http 503");
                assertThat(error.count()).isEqualTo(result.failed());
                assertThat(error.sample())
                        .isEqualTo(server.url("/dm") + " answered with HTTP status 503 instead of 200");
            });
        }
    }

    @Test
    void a_fleet_without_a_server_fails_to_the_last_handset() throws Exception {
        HttpServer gone = HttpServer.builder(LOOPS, new ScriptedDmServer(Optional.empty()))
                .start();
        gone.close();

        FleetResult result = fleet(gone.url("/dm").toString()).run();

        assertThat(result.completed()).isZero();
        assertThat(result.errors())
                .isEqualTo(List.of(new FleetError(
                        "refused",
                        DEVICES,
                        result.errors().getFirst().device(),
                        gone.endpoint() + " refused the connection; start the server or correct the port")));
    }

    @Test
    void the_same_seed_makes_the_same_handsets() {
        FleetModels one = FleetModels.of(1, TestModels.mixed(), TestModels.accounts("http://h/"));
        FleetModels same = FleetModels.of(1, TestModels.mixed(), TestModels.accounts("http://h/"));

        assertThat(LongStream.range(0, 500).mapToObj(one::handset).map(FleetTest::words))
                .isEqualTo(LongStream.range(0, 500)
                        .mapToObj(same::handset)
                        .map(FleetTest::words)
                        .toList());
        assertThat(words(one.handset(0))).isEqualTo("Kestrel 310 IMEI:351896004112328");
        assertThat(words(FleetModels.of(2, TestModels.mixed(), TestModels.accounts("http://h/"))
                        .handset(0)))
                .isNotEqualTo(words(one.handset(0)));
    }

    private static String words(Handset handset) {
        return handset.model().name() + " " + handset.deviceId();
    }

    @Test
    void handsets_of_one_model_share_its_tree_before_and_after_a_session_that_changes_nothing() throws Exception {
        try (HttpServer server = HttpServer.builder(LOOPS, new ScriptedDmServer(Optional.empty()))
                .start()) {
            FleetModels source = FleetModels.of(
                    7, TestModels.mixed(), TestModels.accounts(server.url("/dm").toString()));
            List<Handset> kept = new ArrayList<>();
            FleetResult result = Fleet.of(
                            client,
                            index -> {
                                kept.add(source.handset(index));
                                return kept.getLast();
                            },
                            20,
                            7)
                    .withConcurrency(1)
                    .run();

            assertThat(result.completed()).isEqualTo(20);
            assertThat(kept)
                    .allSatisfy(handset -> assertThat(handset.snapshot())
                            .isSameAs(handset.model().tree()));
        }
    }

    @Test
    void an_idle_handset_is_small() {
        FleetModels source = FleetModels.of(1, TestModels.mixed(), TestModels.accounts("http://h/"));

        IdleFootprint footprint = IdleFootprint.measure(source, IdleFootprint.ENOUGH);

        assertThat(footprint.handsets()).isEqualTo(100_000);
        assertThat(footprint.octetsPerHandset()).isBetween(40.0, 200.0);
    }

    @Test
    void sizes_that_make_no_sense_are_refused() {
        FleetHandsets source = FleetModels.of(1, TestModels.mixed(), TestModels.accounts("http://h/"));
        Fleet fleet = fleet("http://h/");

        assertThatThrownBy(() -> Fleet.of(client, source, 0, 1))
                .hasMessage("A fleet has 1 to 900000000 handsets, not 0");
        assertThatThrownBy(() -> fleet.withConcurrency(0)).hasMessage("1 to 5000 sessions at the same time, not 0");
        assertThatThrownBy(() -> fleet.withSessions(0)).hasMessage("1 to 1000 sessions of each handset, not 0");
        assertThatThrownBy(() -> fleet.withSessions(1001)).hasMessage("1 to 1000 sessions of each handset, not 1001");
    }
}
