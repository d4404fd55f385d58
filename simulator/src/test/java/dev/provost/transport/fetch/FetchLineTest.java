package dev.provost.transport.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.fault.LineFault;
import dev.provost.transport.EventLoops;
import dev.provost.transport.Headers;
import dev.provost.transport.HttpHandler;
import dev.provost.transport.HttpResponse;
import dev.provost.transport.HttpServer;
import dev.provost.transport.HttpUrl;
import dev.provost.transport.LongBody;
import dev.provost.transport.TransportFailure;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FetchLineTest {

    private static final FetchSink ANYTHING = new FetchSink() {
        @Override
        public boolean head(int status, Headers headers) {
            return true;
        }

        @Override
        public boolean octets(byte[] chunk, int length) {
            return true;
        }
    };

    private final EventLoops loops = EventLoops.of("fetch-test", 1);
    private final List<FetchRecord> records = new CopyOnWriteArrayList<>();
    private final FetchLine line = FetchClient.on(loops).line(records::add);

    @AfterEach
    void close() {
        loops.close();
    }

    private HttpServer serving(HttpHandler handler) {
        return HttpServer.builder(loops, handler).start();
    }

    private FetchOutcome get(HttpUrl url) throws Exception {
        return line.get(url, Headers.of("Range", "bytes=5-"), ANYTHING)
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    @Test
    void evidence_has_heads_length_digest_and_the_first_octets() throws Exception {
        byte[] object = "abc".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        try (HttpServer server = serving(request ->
                CompletableFuture.completedFuture(HttpResponse.of(206, "a/b", LongBody.of(object, 0, 3000))))) {
            assertThat(get(server.url("/p"))).isEqualTo(new FetchOutcome(3000, Optional.empty()));

            FetchRecord record = records.getFirst();
            assertThat(new String(record.requestHead(), StandardCharsets.US_ASCII))
                    .isEqualTo("GET /p HTTP/1.1\r\nRange: bytes=5-\r\nHost: %s\r\n\r\n".formatted(server.endpoint()));
            assertThat(new String(record.responseHead(), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 206 Partial Content\r\nContent-Type: a/b\r\nContent-Length: 3000\r\n\r\n");
            assertThat(record.status()).isEqualTo(206);
            assertThat(record.octets()).isEqualTo(3000);
            // printf 'abc%.0s' $(seq 1000) | sha256sum
            assertThat(record.sha256()).isEqualTo("328de8f1895f8bb09f6e6b4c2012ef2b2a6f067cd002794b750aa040a6f6d8bd");
            assertThat(record.firstOctets()).hasSize(256).startsWith('a', 'b', 'c', 'a');
            assertThat(record.failure()).isEmpty();
        }
    }

    @Test
    void a_document_is_kept_as_a_whole_up_to_64_kib() throws Exception {
        byte[] document = "<m/>".repeat(20_000).getBytes(StandardCharsets.US_ASCII);
        try (HttpServer server = serving(request -> CompletableFuture.completedFuture(HttpResponse.of(
                200,
                "application/vnd.oma.dd+XML; charset=utf-8",
                LongBody.of(document, 0, request.path().equals("/a") ? 1000 : 80_000))))) {
            get(server.url("/a"));
            get(server.url("/b"));

            assertThat(records.getFirst().firstOctets()).isEqualTo(Arrays.copyOf(document, 1000));
            assertThat(records.getLast().firstOctets()).isEqualTo(Arrays.copyOf(document, 65_536));
            assertThat(records.getLast().octets()).isEqualTo(80_000);
        }
    }

    @Test
    void a_notice_is_kept_with_its_words() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (HttpServer server = serving(request -> {
            heard.add(request.method() + " " + new String(request.body(), StandardCharsets.US_ASCII));
            return CompletableFuture.completedFuture(HttpResponse.of(200));
        })) {
            line.post(
                            server.url("/n"),
                            Headers.of("Content-Type", "text/plain"),
                            "900 Success".getBytes(StandardCharsets.US_ASCII),
                            ANYTHING)
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);
        }
        assertThat(heard).containsExactly("POST 900 Success");
        assertThat(records.getFirst().requestBody()).isEqualTo("900 Success".getBytes(StandardCharsets.US_ASCII));
        assertThat(records.getFirst().octets()).isZero();
    }

    @Test
    void a_line_that_never_came_about_is_evidence_as_well() throws Exception {
        HttpServer gone = serving(request -> CompletableFuture.completedFuture(HttpResponse.of(200)));
        gone.close();

        assertThat(get(gone.url("/")).failure().orElseThrow().kind()).isEqualTo(TransportFailure.Kind.REFUSED);

        assertThat(records).hasSize(1);
        assertThat(records.getFirst().status()).isZero();
        assertThat(records.getFirst().connection()).isEmpty();
        assertThat(records.getFirst().responseHead()).isEmpty();
    }

    @Test
    void a_line_that_is_cut_by_plan_says_so() throws Exception {
        try (HttpServer server = serving(request ->
                CompletableFuture.completedFuture(HttpResponse.of(200, "a/b", LongBody.of(new byte[500], 0, 500))))) {
            FetchOutcome outcome = line.send(
                            "GET",
                            server.url("/"),
                            Headers.EMPTY,
                            new byte[0],
                            List.of(new LineFault.CutInReply(200)),
                            ANYTHING)
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);

            assertThat(outcome.failure().orElseThrow().isPlanned()).isTrue();
            assertThat(outcome.octets()).isEqualTo(199 - records.getFirst().responseHead().length);
        }
    }
}
