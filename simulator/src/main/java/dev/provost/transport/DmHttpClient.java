package dev.provost.transport;

import dev.provost.transport.tls.TlsClient;
import dev.provost.transport.tls.TlsSettings;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP/1.1 client for handsets. It follows no redirect, sends no header of its own but {@code Host} and
 * {@code Content-Length}, and keeps the connection of a handset open between messages. Thread-safe; the event loops belong
 * to the caller.
 */
public final class DmHttpClient {

    private final Builder settings;
    private @Nullable TlsClient tls;
    private final AtomicLong connections = new AtomicLong();

    private DmHttpClient(Builder settings) {
        this.settings = settings;
        this.tls = settings.tls.orElse(null);
    }

    /** A client with default limits on the given loops. */
    public static DmHttpClient on(EventLoops loops) {
        return builder(loops).build();
    }

    /** Starts a client on the given loops. */
    public static Builder builder(EventLoops loops) {
        return new Builder(loops);
    }

    /** A connection for one handset, bound to one of the loops; nothing is opened before the first request. */
    public HandsetConnection connection() {
        return new HandsetConnection(this, settings.loops.group().next(), settings.loops.workers());
    }

    Bootstrap bootstrap() {
        return new Bootstrap()
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(settings.connectTimeout.toMillis()));
    }

    long nextConnectionNumber() {
        return connections.incrementAndGet();
    }

    /** The TLS side; that with the trust of the JDK is made when the first https URL needs it. */
    synchronized TlsClient tls() {
        TlsClient known = tls;
        if (known == null) {
            known = TlsClient.of(TlsSettings.DEFAULT);
            tls = known;
        }
        return known;
    }

    Duration connectTimeout() {
        return settings.connectTimeout;
    }

    Duration responseTimeout() {
        return settings.responseTimeout;
    }

    int maxResponseOctets() {
        return settings.maxResponseOctets;
    }

    Optional<Recorder> recorder() {
        return settings.recorder;
    }

    TimeSource time() {
        return settings.time;
    }

    /** Collects what a client is made of; every value has a default. Not thread-safe. */
    public static final class Builder {

        private final EventLoops loops;
        private Duration connectTimeout = Duration.ofSeconds(10);
        private Duration responseTimeout = Duration.ofSeconds(30);
        private int maxResponseOctets = 4 << 20;
        private Optional<Recorder> recorder = Optional.empty();
        private Optional<TlsClient> tls = Optional.empty();
        private TimeSource time = TimeSource.system();

        private Builder(EventLoops loops) {
            this.loops = loops;
        }

        private Builder(Builder other) {
            this.loops = other.loops;
            this.connectTimeout = other.connectTimeout;
            this.responseTimeout = other.responseTimeout;
            this.maxResponseOctets = other.maxResponseOctets;
            this.recorder = other.recorder;
            this.tls = other.tls;
            this.time = other.time;
        }

        /** How long a connection may take to be established; 10 s by default. */
        public Builder connectTimeout(Duration timeout) {
            connectTimeout = Limits.positive("connect timeout", timeout);
            return this;
        }

        /** How long a complete response may take once the connection stands; 30 s by default. */
        public Builder responseTimeout(Duration timeout) {
            responseTimeout = Limits.positive("response timeout", timeout);
            return this;
        }

        /** The largest accepted body of a response in octets; 4 MiB by default. */
        public Builder maxResponseOctets(int octets) {
            maxResponseOctets = Limits.positive("largest response", octets);
            return this;
        }

        /** Records every exchange with every octet. Without a recorder nothing is copied. */
        public Builder recorder(Recorder taker) {
            recorder = Optional.of(taker);
            return this;
        }

        /** How https is spoken; by default with the trust of the JDK and no client certificate. Clients may share it. */
        public Builder tls(TlsClient client) {
            tls = Optional.of(client);
            return this;
        }

        /** Where times are read; the machine's clocks by default. */
        public Builder time(TimeSource source) {
            time = source;
            return this;
        }

        /** The client; the builder may be used again. */
        public DmHttpClient build() {
            return new DmHttpClient(new Builder(this));
        }
    }
}
