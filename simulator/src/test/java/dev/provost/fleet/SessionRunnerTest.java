package dev.provost.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.session.SessionResult.Outcome;
import dev.provost.session.SessionStep;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.SyncHdr;
import dev.provost.transport.DmHttpClient;
import dev.provost.transport.EventLoops;
import dev.provost.transport.Headers;
import dev.provost.transport.HttpExchange;
import dev.provost.transport.HttpHandler;
import dev.provost.transport.HttpResponse;
import dev.provost.transport.HttpServer;
import dev.provost.transport.TransportFailure.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SessionRunnerTest {

    private static final EventLoops LOOPS = EventLoops.of("runner-test", 1);

    private final List<HttpExchange> exchanges = new CopyOnWriteArrayList<>();
    private final SessionRunner runner = SessionRunner.of(
            DmHttpClient.builder(LOOPS).recorder(exchanges::add).build());
    private final PlainDevice device = new PlainDevice();

    @AfterAll
    static void end_the_loops() {
        LOOPS.close();
    }

    private SessionReport run(Encoding encoding, String url) throws Exception {
        return runner.run(PlainDevice.profile(encoding), () -> device.session(encoding, url))
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    private SessionReport runAgainst(HttpHandler handler) throws Exception {
        try (HttpServer server = HttpServer.builder(LOOPS, handler).start()) {
            return run(Encoding.XML, server.url("/dm").toString());
        }
    }

    private SessionReport runAgainst(HttpResponse always) throws Exception {
        return runAgainst(request -> CompletableFuture.completedFuture(always));
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void a_session_runs_to_its_end(Encoding encoding) throws Exception {
        ScriptedDmServer dm = new ScriptedDmServer(Optional.empty());
        try (HttpServer server = HttpServer.builder(LOOPS, dm).start()) {
            SessionReport report = run(encoding, server.url("/dm").toString());

            assertThat(report.ending().message()).isNotBlank();
            assertThat(report.ending().kind()).isEqualTo("completed");
            assertThat(report.isCompleted()).isTrue();
            assertThat(report.exchanges()).isEqualTo(2);
            assertThat(report.nanos()).isPositive();
            assertThat(dm.answers()).containsExactly("Acme");
            assertThat(device.results()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"XML, application/vnd.syncml.dm+xml", "WBXML, application/vnd.syncml.dm+wbxml"})
    void every_message_has_the_headers_of_the_binding(Encoding encoding, String mediaType) throws Exception {
        ScriptedDmServer dm = new ScriptedDmServer(Optional.empty());
        try (HttpServer server = HttpServer.builder(LOOPS, dm).start()) {
            run(encoding, server.url("/dm").toString());

            assertThat(exchanges).hasSize(2).allSatisfy(exchange -> {
                assertThat(exchange.request().method()).isEqualTo("POST");
                assertThat(exchange.request().target()).isEqualTo("/dm");
                assertThat(exchange.request().headers())
                        .isEqualTo(Headers.of("Content-Type", mediaType)
                                .with("Accept", mediaType)
                                .with("Accept-Charset", "utf-8")
                                .with("User-Agent", "Plain/1.0")
                                .with("Cache-Control", "no-store, private")
                                .with("Host", "127.0.0.1:" + server.port())
                                .with(
                                        "Content-Length",
                                        String.valueOf(exchange.request().body().length)));
                assertThat(exchange.connection().orElseThrow().number()).isEqualTo(1);
            });
        }
    }

    @Test
    void octets_are_those_of_the_wire() throws Exception {
        SessionReport report = runAgainst(new ScriptedDmServer(Optional.empty()));

        assertThat(report.octetsSent())
                .isEqualTo(exchanges.stream()
                        .mapToLong(e -> e.requestOctets().length)
                        .sum());
        assertThat(report.octetsReceived())
                .isEqualTo(exchanges.stream()
                        .mapToLong(e -> e.responseOctets().length)
                        .sum());
    }

    @ParameterizedTest
    @CsvSource({"/next?s=1, /next?s=1", "next, /deep/next"})
    void the_next_message_goes_where_the_server_says(String respUri, String target) throws Exception {
        ScriptedDmServer dm = new ScriptedDmServer(Optional.of(respUri));
        try (HttpServer server = HttpServer.builder(LOOPS, dm).start()) {
            run(Encoding.XML, server.url("/deep/dm").toString());

            assertThat(exchanges).extracting(e -> e.request().target()).containsExactly("/deep/dm", target);
        }
    }

    @Test
    void an_address_that_is_none_ends_the_session() throws Exception {
        SessionReport report = runAgainst(new ScriptedDmServer(Optional.of("ftp://elsewhere/")));

        assertThat(report.ending())
                .isEqualTo(new Ending.MalformedReply(
                        "The next message has nowhere to go: \"ftp://elsewhere/\" is no usable URL:"
                                + " it does not start with http:// or https://"));
    }

    @Test
    void an_account_without_a_usable_address_is_the_fault_of_the_device() throws Exception {
        SessionReport report = run(Encoding.XML, "not a url");

        assertThat(report.ending())
                .isEqualTo(new Ending.DeviceFault(
                        "The next message has nowhere to go: \"not a url\" is no usable URL:"
                                + " at character 3: Illegal character in path",
                        Optional.empty()));
        assertThat(report.exchanges()).isZero();
    }

    @Test
    void an_older_media_type_is_accepted() throws Exception {
        ScriptedDmServer dm = new ScriptedDmServer(Optional.empty());
        SessionReport report = runAgainst(request -> dm.handle(request)
                .thenApply(r -> HttpResponse.of(200, "Application/vnd.syncml+xml; charset=utf-8", r.body())));

        assertThat(report.isCompleted()).isTrue();
    }

    @Test
    void another_status_than_200_ends_the_session() throws Exception {
        SessionReport report = runAgainst(HttpResponse.text(503, "later"));

        assertThat(report.ending().kind()).isEqualTo("http 503");
        assertThat(report.ending().message())
                .isEqualTo(exchanges.getFirst().url() + " answered with HTTP status 503 instead of 200");
        assertThat(report.exchanges()).isEqualTo(1);
        assertThat(device.results())
                .singleElement()
                .satisfies(result -> assertThat(result.outcome()).isEqualTo(Outcome.INTERRUPTED));
    }

    @Test
    void a_reply_of_another_type_is_malformed() throws Exception {
        assertThat(runAgainst(HttpResponse.of(200, "text/html", new byte[0])).ending())
                .isEqualTo(new Ending.MalformedReply("Reply 1 of "
                        + exchanges.getFirst().url() + " is no SyncML message: its Content-Type is \"text/html\""));
    }

    @Test
    void a_reply_without_a_type_is_malformed() throws Exception {
        assertThat(runAgainst(HttpResponse.of(200)).ending())
                .isEqualTo(new Ending.MalformedReply(
                        "Reply 1 of " + exchanges.getFirst().url() + " is no SyncML message: it has no Content-Type"));
    }

    @Test
    void a_reply_that_cannot_be_read_is_malformed_and_says_where() throws Exception {
        SessionReport report = runAgainst(HttpResponse.of(200, Encoding.XML.mediaType(), "<SyncML>".getBytes()));

        assertThat(report.ending().kind()).isEqualTo("malformed reply");
        assertThat(report.ending().message())
                .startsWith("Reply 1 of " + exchanges.getFirst().url() + " is no SyncML message: At octet ");
    }

    @Test
    void a_server_that_is_not_there_is_a_failure_of_the_transport() throws Exception {
        HttpServer gone = HttpServer.builder(LOOPS, new ScriptedDmServer(Optional.empty()))
                .start();
        gone.close();

        SessionReport report = run(Encoding.XML, gone.url("/dm").toString());

        assertThat(report.ending())
                .isInstanceOfSatisfying(
                        Ending.Unanswered.class,
                        unanswered -> assertThat(unanswered.failure().kind()).isEqualTo(Kind.REFUSED));
        assertThat(report.ending().kind()).isEqualTo("refused");
    }

    @Test
    void a_session_that_cannot_be_opened_is_reported_like_any_other_end() throws Exception {
        SessionReport report = runner.run(PlainDevice.profile(Encoding.XML), () -> {
                    throw new IllegalStateException("another session is open");
                })
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);

        assertThat(report.ending().kind()).isEqualTo("device fault");
        assertThat(report.ending().message())
                .isEqualTo("The handset failed after 0 exchanges:"
                        + " java.lang.IllegalStateException: another session is open");
    }

    @Test
    void a_test_may_send_another_message_than_the_handset_meant() throws Exception {
        ScriptedDmServer dm = new ScriptedDmServer(Optional.empty());
        try (HttpServer server = HttpServer.builder(LOOPS, dm).start()) {
            SessionReport report = altered(
                    posting -> posting.withMessage(new Message(
                            SyncHdr.of(
                                    DmVersion.DM_1_2,
                                    "7",
                                    "9",
                                    posting.message().header().target(),
                                    Location.of("IMEI:000000000000000")),
                            posting.message().body())),
                    server);

            assertThat(dm.devices()).containsExactly("IMEI:000000000000000");
            assertThat(report.exchanges()).isPositive();
        }
    }

    @Test
    void a_message_whose_answer_was_lost_is_sent_again_and_the_last_answer_counts() throws Exception {
        ScriptedDmServer dm = new ScriptedDmServer(Optional.empty());
        try (HttpServer server = HttpServer.builder(LOOPS, dm).start()) {
            SessionReport report = altered(posting -> posting.number() == 1 ? posting.sentTimes(2) : posting, server);

            assertThat(report.isCompleted()).isTrue();
            assertThat(report.exchanges()).isEqualTo(3);
            assertThat(exchanges.get(1).request().body())
                    .isEqualTo(exchanges.get(0).request().body());
            assertThat(exchanges.get(2).request().body())
                    .isNotEqualTo(exchanges.get(0).request().body());
        }
    }

    @Test
    void a_connection_for_each_message_is_a_matter_of_one_header() throws Exception {
        try (HttpServer server = HttpServer.builder(LOOPS, new ScriptedDmServer(Optional.empty()))
                .start()) {
            SessionReport report = altered(posting -> posting.withHeader("Connection", "close"), server);

            assertThat(report.isCompleted()).isTrue();
            assertThat(exchanges)
                    .extracting(e -> e.connection().orElseThrow().number())
                    .containsExactly(1L, 2L);
        }
    }

    @Test
    void a_message_may_travel_in_chunks_of_http() throws Exception {
        try (HttpServer server = HttpServer.builder(LOOPS, new ScriptedDmServer(Optional.empty()))
                .start()) {
            SessionReport report = altered(posting -> posting.withHeader("Transfer-Encoding", "chunked"), server);

            assertThat(report.isCompleted()).isTrue();
            assertThat(exchanges).allSatisfy(exchange -> {
                assertThat(exchange.request().headers().contains("Content-Length"))
                        .isFalse();
                assertThat(new String(exchange.requestOctets(), StandardCharsets.UTF_8))
                        .endsWith("\r\n0\r\n\r\n");
            });
        }
    }

    @Test
    void a_message_is_sent_once_at_least() {
        SessionStep.Send due =
                device.session(Encoding.XML, "http://dm.example/").first();

        assertThatThrownBy(() -> Posting.of(3, due, Encoding.XML, Headers.EMPTY).sentTimes(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Message 3 would be sent 0 times; send it once at least.");
    }

    private SessionReport altered(UnaryOperator<Posting> alteration, HttpServer server) throws Exception {
        return runner.withAlteration(alteration)
                .run(
                        PlainDevice.profile(Encoding.XML),
                        () -> device.session(Encoding.XML, server.url("/dm").toString()))
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }
}
