package dev.provost.transport.fetch;

import dev.provost.transport.DmHttpClient;
import dev.provost.transport.EventLoops;
import dev.provost.transport.tls.TlsClient;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Fetches objects of any length over HTTP(S). No thread is spent on a fetch, no body is kept. Immutable and thread-safe; the
 * event loops belong to the caller.
 */
public final class FetchClient {

    private final EventLoops loops;
    private final Duration connectTimeout;
    private final Duration silence;
    private final Optional<TlsClient> tls;

    private FetchClient(EventLoops loops, Duration connectTimeout, Duration silence, Optional<TlsClient> tls) {
        this.loops = loops;
        this.connectTimeout = connectTimeout;
        this.silence = silence;
        this.tls = tls;
    }

    /** A client that waits 10 s for a connection and 30 s between octets. */
    public static FetchClient on(EventLoops loops) {
        return new FetchClient(loops, Duration.ofSeconds(10), Duration.ofSeconds(30), Optional.empty());
    }

    /**
     * This with other time-outs.
     *
     * @param connect how long a connection may take to be established
     * @param pause how long the head of an answer may take, and the longest pause within its body
     */
    public FetchClient withTimeouts(Duration connect, Duration pause) {
        return new FetchClient(loops, connect, pause, tls);
    }

    /** This speaking https with these settings in place of the trust of the JDK. */
    public FetchClient withTls(TlsClient client) {
        return new FetchClient(loops, connectTimeout, silence, Optional.of(client));
    }

    /**
     * The line of one download: one fetch after the other, all on one event loop.
     *
     * @param records gets the evidence of each fetch when it is over, on the event loop; must not block
     */
    public FetchLine line(Consumer<FetchRecord> records) {
        return new FetchLine(
                recorder -> {
                    DmHttpClient.Builder client = DmHttpClient.builder(loops)
                            .connectTimeout(connectTimeout)
                            .responseTimeout(silence)
                            .recorder(recorder);
                    tls.ifPresent(client::tls);
                    return client.build().connection();
                },
                records);
    }
}
