package dev.provost.conformance.steps;

import dev.provost.transport.DatagramPushListener;
import dev.provost.transport.Endpoint;
import dev.provost.transport.EventLoops;
import dev.provost.transport.HttpPushHandler;
import dev.provost.transport.HttpServer;
import dev.provost.transport.PushHandler;
import dev.provost.transport.PushWay;
import dev.provost.transport.ReceivedPush;
import dev.provost.transport.SocketPushListener;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Where a phone takes pushes, on the loopback interface, and what has come there and was not looked at yet. */
final class CallLine implements PushHandler, AutoCloseable {

    private static final Endpoint ANY_PORT = new Endpoint("127.0.0.1", 0);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final int MOST_WAITING = 100;

    private final BlockingQueue<Incoming> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Runnable closing;
    private final String address;

    /**
     * What came.
     *
     * @param from where it came from
     * @param octets the octets as they came
     * @param push what they say; empty when they are no push
     * @param problem why they are no push
     */
    record Incoming(String from, byte[] octets, Optional<ReceivedPush> push, String problem) {}

    CallLine(EventLoops loops, PushWay way) {
        switch (way) {
            case DATAGRAM -> {
                DatagramPushListener datagrams = DatagramPushListener.start(loops, ANY_PORT, this);
                closing = datagrams::close;
                address = "udp://" + datagrams.endpoint();
            }
            case SOCKET -> {
                SocketPushListener sockets = SocketPushListener.start(loops, ANY_PORT, SILENCE, this);
                closing = sockets::close;
                address = "tcp://" + sockets.endpoint();
            }
            case HTTP -> {
                HttpServer gateway =
                        HttpServer.builder(loops, new HttpPushHandler(this)).start();
                closing = gateway::close;
                address = gateway.url("/push").toString();
            }
            default -> throw new IllegalArgumentException("No phone listens by " + way + ".");
        }
    }

    /** Where pushes go. */
    String address() {
        return address;
    }

    @Override
    public void received(ReceivedPush push) {
        waiting.offer(new Incoming(push.from(), push.octets(), Optional.of(push), ""));
    }

    @Override
    public void malformed(PushWay way, String from, byte[] octets, String problem) {
        waiting.offer(new Incoming(from, octets, Optional.empty(), problem));
    }

    /** What came first and was not looked at, waiting for it at most as long as given. */
    Optional<Incoming> next(Duration patience) {
        try {
            return Optional.ofNullable(waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
