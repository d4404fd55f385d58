package dev.provost.transport;

import static dev.provost.transport.Loopback.octets;
import static dev.provost.transport.Loopback.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PipelinePartsTest {

    private static ByteBuf buffer(String text) {
        return Unpooled.wrappedBuffer(octets(text));
    }

    private static String everythingWritten(EmbeddedChannel channel) {
        StringBuilder text = new StringBuilder();
        for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
            byte[] octets = new byte[part.readableBytes()];
            part.readBytes(octets);
            text.append(text(octets));
            part.release();
        }
        return text.toString();
    }

    @Test
    void a_tap_counts_and_keeps_and_passes_on() {
        WireTap tap = new WireTap(TimeSource.system(), true);
        EmbeddedChannel channel = new EmbeddedChannel(tap);
        tap.begin(false);

        channel.writeOutbound(buffer("out"), buffer("bound"));
        channel.writeInbound(buffer("in"), buffer("!"));

        assertThat(tap.sent()).isEqualTo(8);
        assertThat(tap.received()).isEqualTo(3);
        assertThat(text(tap.sentOctets())).isEqualTo("outbound");
        assertThat(text(tap.receivedOctets())).isEqualTo("in!");
        assertThat(tap.firstOctet()).isPresent();
        assertThat(everythingWritten(channel)).isEqualTo("outbound");
        assertThat(channel.finishAndReleaseAll()).isTrue();
    }

    @Test
    void a_tap_without_a_recorder_counts_only() {
        WireTap tap = new WireTap(
                new TimeSource() {
                    @Override
                    public long nanos() {
                        throw new AssertionError("no clock is read");
                    }

                    @Override
                    public java.time.Instant wall() {
                        throw new AssertionError("no clock is read");
                    }
                },
                false);
        EmbeddedChannel channel = new EmbeddedChannel(tap);
        tap.begin(false);

        channel.writeInbound(buffer("in"));

        assertThat(tap.received()).isEqualTo(2);
        assertThat(tap.receivedOctets()).isEmpty();
        assertThat(channel.finishAndReleaseAll()).isTrue();
    }

    @Test
    void a_server_understands_a_request_that_arrives_octet_by_octet() {
        EmbeddedChannel channel = new EmbeddedChannel(
                new HttpServerCodec(),
                new ServerLine(
                        request -> CompletableFuture.completedFuture(HttpResponse.of(200, "t/t", request.body())),
                        100,
                        new RequestDeadline(Duration.ofMinutes(1))));
        String request = "POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc";

        for (char octet : request.toCharArray()) {
            channel.writeInbound(buffer(String.valueOf(octet)));
        }

        assertThat(everythingWritten(channel))
                .isEqualTo("HTTP/1.1 200 OK\r\nContent-Type: t/t\r\nContent-Length: 3\r\n\r\nabc");
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void a_request_that_trickles_for_too_long_is_told_so() {
        RequestDeadline deadline = new RequestDeadline(Duration.ofSeconds(5));
        EmbeddedChannel channel = new EmbeddedChannel(
                deadline,
                new HttpServerCodec(),
                new ServerLine(r -> CompletableFuture.completedFuture(HttpResponse.of(200)), 100, deadline));
        channel.freezeTime();

        channel.writeInbound(buffer("POST / HTTP/1.1\r\nContent-Le"));
        channel.advanceTimeBy(4, TimeUnit.SECONDS);
        channel.writeInbound(buffer("ngth: 3\r\n\r\na"));
        channel.runScheduledPendingTasks();
        assertThat(everythingWritten(channel)).isEmpty();
        channel.advanceTimeBy(1, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();

        assertThat(everythingWritten(channel)).startsWith("HTTP/1.1 408 Request Timeout\r\n");
    }

    @Test
    void a_complete_request_met_its_deadline() {
        RequestDeadline deadline = new RequestDeadline(Duration.ofSeconds(5));
        EmbeddedChannel channel = new EmbeddedChannel(
                deadline,
                new HttpServerCodec(),
                new ServerLine(r -> CompletableFuture.completedFuture(HttpResponse.of(204)), 100, deadline));
        channel.freezeTime();

        channel.writeInbound(buffer("GET / HTTP/1.1\r\n\r\n"));
        assertThat(everythingWritten(channel)).startsWith("HTTP/1.1 204");
        channel.advanceTimeBy(1, TimeUnit.HOURS);
        channel.runScheduledPendingTasks();

        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void an_answer_to_head_has_the_length_but_no_body() {
        EmbeddedChannel channel = new EmbeddedChannel(
                new HttpServerCodec(),
                new ServerLine(
                        r -> CompletableFuture.completedFuture(HttpResponse.text(200, "hello")),
                        100,
                        new RequestDeadline(Duration.ofMinutes(1))));

        channel.writeInbound(buffer("HEAD / HTTP/1.0\r\n\r\n"));

        assertThat(everythingWritten(channel))
                .isEqualTo("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
                        + "Content-Length: 5\r\nConnection: close\r\n\r\n");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void a_body_grows_up_to_its_limit() {
        BodyCollector body = new BodyCollector(5);

        assertThat(body.add(buffer("ab"))).isTrue();
        assertThat(body.add(buffer(""))).isTrue();
        assertThat(body.add(buffer("cde"))).isTrue();
        assertThat(body.add(buffer("f"))).isFalse();
        assertThat(text(body.octets())).isEqualTo("abcde");
    }
}
