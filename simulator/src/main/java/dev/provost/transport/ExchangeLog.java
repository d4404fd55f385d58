package dev.provost.transport;

import dev.provost.transport.tls.TlsFacts;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Instant;
import java.util.Optional;

/** Notes the facts of one connection and its current exchange for the recorder; does nothing without one. */
final class ExchangeLog {

    private final Optional<Recorder> recorder;
    private final DmHttpClient client;
    private Optional<ConnectionFacts> connection = Optional.empty();
    private Instant startedWall = Instant.EPOCH;
    private long startedNanos;

    ExchangeLog(DmHttpClient client) {
        this.client = client;
        this.recorder = client.recorder();
    }

    void opened(Channel channel) {
        if (recorder.isPresent()) {
            connection = Optional.of(new ConnectionFacts(
                    client.nextConnectionNumber(),
                    endpoint(channel.localAddress()),
                    endpoint(channel.remoteAddress()),
                    client.time().nanos(),
                    Optional.empty()));
        }
    }

    void begin() {
        if (recorder.isPresent()) {
            startedWall = client.time().wall();
            startedNanos = client.time().nanos();
        }
    }

    void write(PendingRequest request, WireTap tap, Optional<TlsFacts> tls) {
        recorder.ifPresent(taker -> taker.record(new HttpExchange(
                request.url(),
                request.attempt(),
                connection.map(facts -> facts.with(tls)),
                request.request(),
                request.response(),
                request.failure(),
                tap.sentOctets(),
                tap.receivedOctets(),
                new ExchangeTimes(
                        startedWall,
                        startedNanos,
                        tap.firstOctet(),
                        client.time().nanos()))));
    }

    private static Endpoint endpoint(SocketAddress address) {
        return address instanceof InetSocketAddress inet && inet.getAddress() != null
                ? new Endpoint(inet.getAddress().getHostAddress(), inet.getPort())
                : new Endpoint(String.valueOf(address), 0);
    }
}
