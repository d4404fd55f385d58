package dev.provost.transport;

import static dev.provost.transport.Loopback.octets;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.fault.LineFault;
import dev.provost.transport.TransportFailure.Kind;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of any length: a server that sends them in pieces, a client that hands them on. */
class StreamingTest {

    private final EventLoops loops = EventLoops.of("streaming-test", 1);
    private final List<HttpExchange> recorded = new CopyOnWriteArrayList<>();

    /** Keeps what it is handed. */
    private static final class Jar implements BodyTaker {
        private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
        private final List<String> heads = new ArrayList<>();
        private long most = Long.MAX_VALUE;

        @Override
        public boolean head(int status, Headers headers) {
            heads.add(status + " " + headers.first("Content-Length").orElse("-"));
            return most > 0;
        }

        @Override
        public boolean octets(byte[] chunk, int length) {
            octets.write(chunk, 0, length);
            return octets.size() < most;
        }
    }

    @AfterEach
    void close() {
        loops.close();
    }

    private HttpOutcome get(HttpUrl url, Jar jar, LineFault... faults) throws Exception {
        return get(Duration.ofSeconds(20), url, jar, faults);
    }

    private HttpOutcome get(Duration patience, HttpUrl url, Jar jar, LineFault... faults) throws Exception {
        return DmHttpClient.builder(loops)
                .responseTimeout(patience)
                .recorder(recorded::add)
                .build()
                .connection()
                .stream("GET", url, Headers.EMPTY, new byte[0], List.of(faults), jar)
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    private HttpServer serving(HttpResponse response) {
        return HttpServer.builder(loops, request -> CompletableFuture.completedFuture(response))
                .start();
    }

    private static byte[] pattern(int length) {
        byte[] octets = new byte[length];
        for (int i = 0; i < length; i++) {
            octets[i] = (byte) (i * 31 + i / 256);
        }
        return octets;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 300_000})
    void a_body_arrives_as_it_was_sent_whatever_its_length(int length) throws Exception {
        byte[] object = pattern(length + 10);
        Jar jar = new Jar();
        try (HttpServer server = serving(HttpResponse.of(200, "a/b", LongBody.of(object, 5, length)))) {
            HttpOutcome outcome = get(server.url("/"), jar);

            assertThat(Loopback.answered(outcome).status()).isEqualTo(200);
            assertThat(Loopback.answered(outcome).body()).isEmpty();
        }
        assertThat(jar.heads).containsExactly("200 " + length);
        assertThat(jar.octets.toByteArray()).isEqualTo(Arrays.copyOfRange(object, 5, 5 + length));
    }

    @Test
    void a_recorder_gets_the_beginning_only() throws Exception {
        Jar jar = new Jar();
        try (HttpServer server = serving(HttpResponse.of(200, "a/b", LongBody.of(pattern(300_000), 0, 300_000)))) {
            get(server.url("/"), jar);
        }
        assertThat(recorded).hasSize(1);
        assertThat(recorded.getFirst().responseOctets()).hasSize(64 << 10);
        assertThat(new String(recorded.getFirst().responseHead())).startsWith("HTTP/1.1 200 OK\r\n");
    }

    @Test
    void head_tells_the_length_and_sends_nothing() throws Exception {
        try (HttpServer server = serving(HttpResponse.of(200, "a/b", LongBody.of(pattern(7), 0, 7)))) {
            HttpOutcome outcome = DmHttpClient.on(loops)
                    .connection()
                    .send("HEAD", server.url("/"), Headers.EMPTY, new byte[0])
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);

            assertThat(Loopback.answered(outcome).headers().first("Content-Length"))
                    .contains("7");
            assertThat(Loopback.answered(outcome).body()).isEmpty();
        }
    }

    @Test
    void requests_in_a_row_share_the_connection() throws Exception {
        try (HttpServer server = serving(HttpResponse.of(200, "a/b", LongBody.of(pattern(100_000), 0, 100_000)))) {
            HandsetConnection connection =
                    DmHttpClient.builder(loops).recorder(recorded::add).build().connection();
            for (int i = 0; i < 3; i++) {
                Jar jar = new Jar();
                connection.stream("GET", server.url("/"), Headers.EMPTY, new byte[0], List.of(), jar)
                        .toCompletableFuture()
                        .get(20, TimeUnit.SECONDS);
                assertThat(jar.octets.toByteArray()).isEqualTo(pattern(100_000));
            }
        }
        assertThat(recorded)
                .extracting(e -> e.connection().orElseThrow().number())
                .containsExactly(1L, 1L, 1L);
    }

    @Test
    void a_server_that_breaks_off_leaves_what_came() throws Exception {
        Jar jar = new Jar();
        LongBody body = LongBody.of(pattern(100_000), 0, 100_000).breakingAfter(70_001);
        try (HttpServer server = serving(HttpResponse.of(200, "a/b", body))) {
            assertThat(Loopback.failed(get(server.url("/"), jar)).kind()).isEqualTo(Kind.INCOMPLETE);
        }
        assertThat(jar.octets.toByteArray()).isEqualTo(Arrays.copyOf(pattern(100_000), 70_001));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 5_000})
    void a_line_that_is_cut_leaves_the_octets_before_the_cut(int octetsOfReply) throws Exception {
        Jar jar = new Jar();
        try (HttpServer server = serving(HttpResponse.of(200, "a/b", LongBody.of(pattern(10_000), 0, 10_000)))) {
            HttpOutcome outcome = get(server.url("/"), jar, new LineFault.CutInReply(octetsOfReply));

            assertThat(Loopback.failed(outcome).kind()).isEqualTo(Kind.CUT_IN_REPLY);
        }
        int head = recorded.getFirst().responseHead().length;
        assertThat(jar.octets.size()).isEqualTo(Math.max(0, octetsOfReply - 1 - Math.min(head, octetsOfReply - 1)));
        assertThat(jar.octets.toByteArray()).isEqualTo(Arrays.copyOf(pattern(10_000), jar.octets.size()));
    }

    @Test
    void who_wants_no_more_ends_the_exchange() throws Exception {
        Jar jar = new Jar();
        jar.most = 20_000;
        try (HttpServer server = serving(HttpResponse.of(200, "a/b", LongBody.of(pattern(900_000), 0, 900_000)))) {
            assertThat(Loopback.failed(get(server.url("/"), jar)).kind()).isEqualTo(Kind.ABANDONED);
        }
        assertThat(jar.octets.size()).isBetween(20_000, 40_000);
    }

    @Test
    void who_does_not_want_the_body_ends_the_exchange_at_the_head() throws Exception {
        Jar jar = new Jar();
        jar.most = 0;
        try (HttpServer server = serving(HttpResponse.text(200, "unwanted"))) {
            assertThat(Loopback.failed(get(server.url("/"), jar)).kind()).isEqualTo(Kind.ABANDONED);
        }
        assertThat(jar.octets.size()).isZero();
    }

    @Test
    void octets_that_keep_coming_are_waited_for_beyond_the_time_out() throws Exception {
        Jar jar = new Jar();
        LongBody body = LongBody.of(pattern(100), 0, 100).at(new LongBody.Pace(10, Duration.ofMillis(100)));
        try (HttpServer server = serving(HttpResponse.of(200, "a/b", body))) {
            assertThat(get(Duration.ofMillis(800), server.url("/"), jar)).isInstanceOf(HttpOutcome.Answered.class);
        }
        assertThat(jar.octets.toByteArray()).isEqualTo(pattern(100));
    }

    @Test
    void octets_that_stop_coming_are_not() throws Exception {
        Jar jar = new Jar();
        try (ScriptedPeer peer = ScriptedPeer.of(ScriptedPeer.Script.stalling(
                "HTTP/1.1 200 OK\r\n" // a head
                        + "Content-Length: 10\r\n\r\n" // that promises ten octets
                        + "0123"))) { // of which four come
            assertThat(Loopback.failed(get(Duration.ofMillis(300), peer.url(), jar))
                            .kind())
                    .isEqualTo(Kind.RESPONSE_TIMEOUT);
        }
        assertThat(jar.octets.toByteArray()).isEqualTo(octets("0123"));
    }

    @Test
    void chunks_are_taken_apart_and_interim_answers_passed_over() throws Exception {
        Jar jar = new Jar();
        try (ScriptedPeer peer = ScriptedPeer.of(ScriptedPeer.Script.answering(
                "HTTP/1.1 103 Early Hints\r\n\r\n" // interim
                        + "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" // the answer
                        + "4\r\n0123\r\n" // first chunk
                        + "2;x=y\r\n45\r\n" // second chunk, with an extension
                        + "0\r\n\r\n"))) { // the end
            assertThat(get(peer.url(), jar)).isInstanceOf(HttpOutcome.Answered.class);
        }
        assertThat(jar.heads).containsExactly("200 -");
        assertThat(jar.octets.toByteArray()).isEqualTo(octets("012345"));
    }
}
