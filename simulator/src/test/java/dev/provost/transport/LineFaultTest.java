package dev.provost.transport;

import static dev.provost.transport.Loopback.answered;
import static dev.provost.transport.Loopback.failed;
import static dev.provost.transport.Loopback.octets;
import static dev.provost.transport.Loopback.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.fault.LineFault;
import dev.provost.transport.TransportFailure.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineFaultTest {

    private static final EventLoops LOOPS = EventLoops.of("fault-test", 1);
    private static final String BODY = "twelve octets";
    private static final String HEAD = "POST /dm HTTP/1.1\r\nX-First: a\r\nHost: %s\r\nContent-Length: 13\r\n\r\n";

    private final List<HttpRequest> heard = new CopyOnWriteArrayList<>();
    private final List<HttpExchange> recorded = new CopyOnWriteArrayList<>();
    private final HttpServer server = HttpServer.builder(LOOPS, request -> {
                heard.add(request);
                return CompletableFuture.completedFuture(HttpResponse.text(200, "understood"));
            })
            .start();
    private final HandsetConnection connection =
            DmHttpClient.builder(LOOPS).recorder(recorded::add).build().connection();

    @AfterEach
    void hang_up() {
        connection.close();
        server.close();
    }

    @AfterAll
    static void end_the_loops() {
        LOOPS.close();
    }

    private HttpOutcome post(LineFault... faults) throws Exception {
        return connection
                .send("POST", server.url("/dm"), Headers.of("X-First", "a"), octets(BODY), List.of(faults))
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    private String sent() {
        return text(recorded.getLast().requestOctets());
    }

    private String head() {
        return HEAD.formatted(server.endpoint());
    }

    private TransportFailure cut(Kind kind, int sent, int received) {
        return new TransportFailure(
                kind,
                "The line to %s was cut by plan after %d octets sent and %d received"
                        .formatted(server.endpoint(), sent, received));
    }

    @Test
    void a_line_cut_in_the_head_carries_the_octets_before_the_cut_and_no_request() throws Exception {
        assertThat(failed(post(new LineFault.CutInHead(7)))).isEqualTo(cut(Kind.CUT_IN_REQUEST, 7, 0));
        assertThat(sent()).isEqualTo("POST /d");
        assertThat(answered(post()).status()).isEqualTo(200);
        assertThat(heard).hasSize(1);
    }

    @Test
    void a_cut_in_the_head_never_lets_the_whole_head_through() throws Exception {
        post(new LineFault.CutInHead(100_000));

        assertThat(sent()).isEqualTo(head().substring(0, head().length() - 1));
    }

    @Test
    void a_line_cut_in_the_body_carries_the_head_and_some_octets() throws Exception {
        assertThat(failed(post(new LineFault.CutInBody(6))))
                .isEqualTo(cut(Kind.CUT_IN_REQUEST, head().length() + 6, 0));
        assertThat(sent()).isEqualTo(head() + "twelve");
        assertThat(heard).isEmpty();
    }

    @Test
    void a_line_cut_before_the_reply_has_carried_the_whole_request() throws Exception {
        assertThat(failed(post(new LineFault.CutInReply(0))))
                .isEqualTo(cut(Kind.CUT_IN_REPLY, head().length() + 13, 0));
        assertThat(sent()).isEqualTo(head() + BODY);
        post();
        assertThat(heard).hasSize(2);
    }

    @Test
    void a_line_cut_in_the_reply_gives_no_reply() throws Exception {
        TransportFailure failure = failed(post(new LineFault.CutInReply(5)));

        assertThat(failure.kind()).isEqualTo(Kind.CUT_IN_REPLY);
        assertThat(recorded.getLast().responseOctets()).isNotEmpty();
        assertThat(heard).hasSize(1);
    }

    @Test
    void after_a_cut_the_next_request_goes_over_a_new_connection() throws Exception {
        post();
        post(new LineFault.CutInBody(1));
        post();

        assertThat(recorded)
                .extracting(e -> e.connection().orElseThrow().number())
                .containsExactly(1L, 1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 13, 100})
    void a_slow_body_arrives_whole_and_the_connection_is_kept(int octetsAtATime) throws Exception {
        assertThat(answered(post(new LineFault.SlowBody(octetsAtATime, Duration.ofNanos(1))))
                        .status())
                .isEqualTo(200);
        post();

        assertThat(text(heard.getFirst().body())).isEqualTo(BODY);
        assertThat(recorded)
                .extracting(e -> e.connection().orElseThrow().number())
                .containsExactly(1L, 1L);
    }

    @Test
    void a_pause_delays_the_request_and_changes_nothing_of_it() throws Exception {
        post(new LineFault.Idle(Duration.ofMillis(1)));

        assertThat(sent()).isEqualTo(head() + BODY);
    }

    @Test
    void chunks_have_the_sizes_of_the_plan_and_the_rest_is_one_more() throws Exception {
        post(new LineFault.Chunked(List.of(2, 4)));

        assertThat(sent())
                .endsWith("Transfer-Encoding: chunked\r\n\r\n2\r\ntw\r\n4\r\nelve\r\n7\r\n octets\r\n0\r\n\r\n")
                .doesNotContain("Content-Length");
        assertThat(text(heard.getFirst().body())).isEqualTo(BODY);
    }

    @Test
    void more_chunks_than_octets_end_with_the_body() throws Exception {
        post(LineFault.Chunked.of(5, 50));

        assertThat(sent()).endsWith("5\r\ntwelv\r\n5\r\ne oct\r\n3\r\nets\r\n0\r\n\r\n");
    }

    @Test
    void a_compressed_body_says_so_and_can_be_unpacked() throws Exception {
        post(new LineFault.Compressed(LineFault.Coding.GZIP));
        post(new LineFault.Compressed(LineFault.Coding.DEFLATE), LineFault.Chunked.of(3, 2));

        assertThat(heard)
                .extracting(r -> r.headers().first("Content-Encoding").orElseThrow())
                .containsExactly("gzip", "deflate");
        assertThat(unpacked(new GZIPInputStream(
                        new ByteArrayInputStream(heard.get(0).body()))))
                .isEqualTo(BODY);
        assertThat(unpacked(new InflaterInputStream(
                        new ByteArrayInputStream(heard.get(1).body()))))
                .isEqualTo(BODY);
    }

    private static String unpacked(java.io.InputStream packed) throws IOException {
        return text(packed.readAllBytes());
    }

    @Test
    void a_length_that_is_too_small_cuts_the_message_in_two() throws Exception {
        answered(post(new LineFault.AnnouncedLength(OptionalLong.of(6))));

        assertThat(text(heard.getFirst().body())).isEqualTo("twelve");
    }

    @Test
    void without_its_length_a_request_has_no_body() throws Exception {
        answered(post(new LineFault.AnnouncedLength(OptionalLong.empty())));

        assertThat(heard.getFirst().headers().contains("Content-Length")).isFalse();
        assertThat(heard.getFirst().body()).isEmpty();
    }

    @Test
    void a_label_can_be_changed_and_left_out() throws Exception {
        post(new LineFault.Labelled(Optional.of("text/x")));
        post(new LineFault.Labelled(Optional.of("text/x")), new LineFault.Labelled(Optional.empty()));

        assertThat(heard)
                .extracting(r -> r.headers().first("Content-Type"))
                .containsExactly(Optional.of("text/x"), Optional.empty());
    }

    @Test
    void a_server_that_answers_before_a_slow_request_is_complete_is_heard() throws Exception {
        LineFault announcing = new LineFault.AnnouncedLength(OptionalLong.of(1L << 40));

        HttpResponse answer = answered(post(announcing, new LineFault.SlowBody(1, Duration.ofMinutes(1))));

        assertThat(answer.status()).isEqualTo(413);
    }
}
