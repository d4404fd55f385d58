package dev.provost.conformance.run;

import dev.provost.transport.DmHttpClient;
import dev.provost.transport.EventLoops;
import dev.provost.transport.HandsetConnection;
import dev.provost.transport.Headers;
import dev.provost.transport.HttpOutcome;
import dev.provost.transport.HttpUrl;
import dev.provost.transport.TransportFailure;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** Finds out before a run whether anybody speaks HTTP at the address of the server. */
public final class Probe {

    /** Somebody took the connection, and only did not like the request. */
    private static final Set<TransportFailure.Kind> TOLERATED = EnumSet.of(
            TransportFailure.Kind.RESPONSE_TIMEOUT, TransportFailure.Kind.RESET, TransportFailure.Kind.INCOMPLETE);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Probe() {}

    /**
     * Asks for the resource by GET; any answer will do.
     *
     * @throws ServerUnreachableException when nobody answers
     */
    public static void reach(URI url, EventLoops loops) {
        DmHttpClient client = DmHttpClient.builder(loops)
                .connectTimeout(PATIENCE)
                .responseTimeout(PATIENCE)
                .build();
        try (HandsetConnection connection = client.connection()) {
            HttpOutcome outcome = connection
                    .send("GET", HttpUrl.parse(url.toString()), Headers.EMPTY, new byte[0])
                    .toCompletableFuture()
                    .join();
            if (outcome instanceof HttpOutcome.Failed failed
                    && !TOLERATED.contains(failed.failure().kind())) {
                throw new ServerUnreachableException("The server at " + url + " cannot be reached: "
                        + failed.failure().message() + ".");
            }
        }
    }
}
