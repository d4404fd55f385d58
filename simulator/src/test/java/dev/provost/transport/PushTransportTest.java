package dev.provost.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.push.ApplicationId;
import dev.provost.push.ContentType;
import dev.provost.push.Datagram;
import dev.provost.push.MediaTypes;
import dev.provost.push.Ports;
import dev.provost.push.PushMessage;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushTransportTest {

    private static final EventLoops LOOPS = EventLoops.of("push-test", 1);
    private static final Endpoint ANYWHERE = new Endpoint("127.0.0.1", 0);
    private static final PushMessage PUSH =
            PushMessage.forDmClient(ContentType.of(MediaTypes.NOTIFICATION), new byte[] {1, 2, 3});
    private static final PushMessage LONG = PushMessage.forDmClient(
            ContentType.of(MediaTypes.CONNECTIVITY_WBXML).withSec("1").withMac("AB"), filled(5_000));

    private final Mailbox mailbox = new Mailbox();
    private final PushSender sender = new PushSender(LOOPS);

    @AfterAll
    static void stop() {
        LOOPS.close();
    }

    @Test
    void a_push_comes_in_one_datagram() throws Exception {
        try (DatagramPushListener listener = DatagramPushListener.start(LOOPS, ANYWHERE, mailbox)) {
            send("udp://" + listener.endpoint(), PUSH);

            ReceivedPush received = mailbox.push();
            assertThat(received.message()).isEqualTo(PUSH);
            assertThat(received.octets()).isEqualTo(PUSH.encode());
            assertThat(received.way()).isEqualTo(PushWay.DATAGRAM);
            assertThat(received.to()).isEqualTo("udp://" + listener.endpoint());
            assertThat(received.from()).startsWith("127.0.0.1:");
        }
    }

    @Test
    void a_long_push_comes_in_parts_that_are_put_together() throws Exception {
        try (DatagramPushListener listener = DatagramPushListener.start(LOOPS, ANYWHERE, mailbox)) {
            send("udp://" + listener.endpoint(), LONG);

            assertThat(mailbox.push().message()).isEqualTo(LONG);
            assertThat(mailbox.isEmpty()).isTrue();
        }
    }

    @Test
    void a_short_message_with_ports_comes_as_it_is() throws Exception {
        try (DatagramPushListener listener = DatagramPushListener.start(LOOPS, ANYWHERE, mailbox)) {
            sender.sendShortMessages(listener.endpoint(), PUSH, Ports.toPush(0xC002), 1)
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);

            ReceivedPush received = mailbox.push();
            assertThat(received.message()).isEqualTo(PUSH);
            assertThat(Datagram.decode(received.octets()).ports()).contains(Ports.toPush(0xC002));
        }
    }

    @Test
    void a_datagram_that_is_no_push_does_not_disturb_the_next_one() throws Exception {
        try (DatagramPushListener listener = DatagramPushListener.start(LOOPS, ANYWHERE, mailbox);
                DatagramSocket socket = new DatagramSocket()) {
            byte[] garbage = {1, 6, 9};
            socket.send(new DatagramPacket(
                    garbage,
                    garbage.length,
                    InetAddress.getLoopbackAddress(),
                    listener.endpoint().port()));
            assertThat(mailbox.problem())
                    .isEqualTo("DATAGRAM, 3 octets: At octet 3, headers: claims 9 octets, only 0 remain");

            send("udp://" + listener.endpoint(), PUSH);
            assertThat(mailbox.push().message()).isEqualTo(PUSH);
        }
    }

    @Test
    void a_push_comes_over_a_connection_and_ends_with_it() throws Exception {
        try (SocketPushListener listener = sockets(Duration.ofSeconds(20))) {
            send("tcp://" + listener.endpoint(), LONG);

            ReceivedPush received = mailbox.push();
            assertThat(received.message()).isEqualTo(LONG);
            assertThat(received.way()).isEqualTo(PushWay.SOCKET);
            assertThat(received.to()).isEqualTo("tcp://" + listener.endpoint());
        }
    }

    @Test
    void a_push_that_is_not_complete_in_time_is_given_up() throws Exception {
        try (SocketPushListener listener = sockets(Duration.ofMillis(20));
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), listener.endpoint().port())) {
            socket.getOutputStream().write(new byte[] {1, 6});

            assertThat(mailbox.problem()).isEqualTo("SOCKET, 2 octets: The push was not complete after 20 ms.");
        }
    }

    @Test
    void what_came_before_the_listener_was_closed_is_no_push() {
        List<String> heard = new ArrayList<>();
        EmbeddedChannel line = new EmbeddedChannel(new SocketPushLine(
                new PushHandler() {
                    @Override
                    public void received(ReceivedPush push) {
                        heard.add("push");
                    }

                    @Override
                    public void malformed(PushWay way, String from, byte[] octets, String problem) {
                        heard.add(problem);
                    }
                },
                Duration.ofSeconds(20)));
        line.writeInbound(Unpooled.wrappedBuffer(LONG.encode()));

        line.close();

        assertThat(heard).isEmpty();
    }

    @Test
    void a_connection_that_never_stops_is_given_up() throws Exception {
        try (SocketPushListener listener = sockets(Duration.ofSeconds(20));
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), listener.endpoint().port())) {
            byte[] chunk = new byte[SocketPushLine.MAX_OCTETS];
            socket.getOutputStream().write(chunk);
            socket.getOutputStream().write(1);

            assertThat(mailbox.problem()).endsWith("octets: The push has more than 65536 octets.");
        }
    }

    @Test
    void a_connection_without_a_push_is_noticed() throws Exception {
        try (SocketPushListener listener = sockets(Duration.ofSeconds(20))) {
            new Socket(InetAddress.getLoopbackAddress(), listener.endpoint().port()).close();

            assertThat(mailbox.problem()).isEqualTo("SOCKET, 0 octets: At octet 0, TID: the octets end here");
        }
    }

    @Test
    void phones_behind_one_gateway_are_told_apart_by_path() throws Exception {
        Mailbox other = new Mailbox();
        HttpRouter routes = HttpRouter.empty()
                .route("/push/1", new HttpPushHandler(mailbox))
                .route("/push/2", new HttpPushHandler(other));
        try (HttpServer gateway = HttpServer.builder(LOOPS, routes).start()) {
            send(gateway.url("/push/1").toString(), PUSH);
            send(gateway.url("/push/2").toString(), LONG);

            assertThat(mailbox.push().message()).isEqualTo(PUSH.withTransactionId(0));
            ReceivedPush received = other.push();
            assertThat(received.message()).isEqualTo(LONG.withTransactionId(0));
            assertThat(received.octets()).isEqualTo(LONG.body());
            assertThat(received.to()).isEqualTo("/push/2");
            assertThat(mailbox.isEmpty()).isTrue();
        }
    }

    @Test
    void an_application_may_be_named_by_its_code_or_not_at_all() throws Exception {
        try (HttpServer gateway =
                HttpServer.builder(LOOPS, new HttpPushHandler(mailbox)).start()) {
            post(gateway, Headers.of("Content-Type", "text/x-own").with("x-wap-application-id", "7"));
            assertThat(mailbox.push().message().applicationId()).contains(ApplicationId.DM_CLIENT);

            send(gateway.url("/").toString(), new PushMessage(0, ContentType.of("a/b"), Optional.empty(), new byte[0]));
            assertThat(mailbox.push().message().applicationId()).isEmpty();
        }
    }

    @Test
    void what_is_no_push_gets_an_error_of_http() throws Exception {
        try (HttpServer gateway =
                HttpServer.builder(LOOPS, new HttpPushHandler(mailbox)).start()) {
            assertThat(post(gateway, Headers.EMPTY).status()).isEqualTo(400);
            assertThat(mailbox.problem())
                    .isEqualTo("HTTP, 2 octets: At octet 0, Content-Type: '' does not begin with a media type");
            assertThat(post(gateway, Headers.of("Content-Type", "a/b").with("X-Wap-Application-Id", "a b"))
                            .status())
                    .isEqualTo(400);
            HttpOutcome get = DmHttpClient.on(LOOPS)
                    .connection()
                    .send("GET", gateway.url("/"), Headers.EMPTY, new byte[0])
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);
            assertThat(Loopback.answered(get).status()).isEqualTo(405);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp://127.0.0.1", "sms://127.0.0.1:1", "127.0.0.1", "mailto:a"})
    void a_push_needs_an_address(String target) {
        assertThatThrownBy(() -> sender.send(URI.create(target), PUSH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + target + "' is no address for a push. Use one such as udp://");
    }

    @Test
    void what_nobody_takes_is_not_sent() throws Exception {
        int free;
        try (SocketPushListener listener = sockets(Duration.ofSeconds(20))) {
            free = listener.endpoint().port();
        }
        for (String target : List.of("tcp://127.0.0.1:" + free, "http://127.0.0.1:" + free + "/push")) {
            assertThatThrownBy(() -> send(target, PUSH))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(PushSendException.class)
                    .hasMessageStartingWith("The push to " + target + " could not be sent: ");
        }
        try (HttpServer gateway = HttpServer.builder(LOOPS, HttpRouter.empty()).start()) {
            String target = gateway.url("/x").toString();
            assertThatThrownBy(() -> send(target, PUSH))
                    .hasRootCauseMessage("The push to " + target + " could not be sent: it is answered with HTTP 404");
        }
    }

    @Test
    void a_port_in_use_is_named() {
        try (SocketPushListener listener = sockets(Duration.ofSeconds(20));
                DatagramPushListener datagrams = DatagramPushListener.start(LOOPS, ANYWHERE, mailbox)) {
            assertThatThrownBy(
                            () -> SocketPushListener.start(LOOPS, listener.endpoint(), Duration.ofSeconds(1), mailbox))
                    .isInstanceOf(ServerStartException.class)
                    .hasMessageStartingWith("Cannot listen on " + listener.endpoint());
            assertThatThrownBy(() -> DatagramPushListener.start(LOOPS, datagrams.endpoint(), mailbox))
                    .isInstanceOf(ServerStartException.class)
                    .hasMessageStartingWith("Cannot listen on " + datagrams.endpoint());
        }
    }

    private SocketPushListener sockets(Duration patience) {
        return SocketPushListener.start(LOOPS, ANYWHERE, patience, mailbox);
    }

    private void send(String target, PushMessage push) throws Exception {
        sender.send(URI.create(target), push).toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private static HttpResponse post(HttpServer gateway, Headers headers) throws Exception {
        return Loopback.answered(DmHttpClient.on(LOOPS)
                .connection()
                .post(gateway.url("/"), headers, new byte[] {1, 2})
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS));
    }

    private static byte[] filled(int octets) {
        byte[] body = new byte[octets];
        Arrays.fill(body, (byte) 0x55);
        return body;
    }
}
