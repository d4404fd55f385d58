package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import dev.provost.reports.Blame;
import dev.provost.transport.DmHttpClient;
import dev.provost.transport.HandsetConnection;
import dev.provost.transport.Headers;
import dev.provost.transport.HttpOutcome;
import dev.provost.transport.HttpUrl;
import dev.provost.transport.TransportFailure;

/** Somebody without a phone who looks at the address of the server. */
public final class Browser {

    private static final Headers HEADERS =
            Headers.of("Accept", "text/html, */*").with("User-Agent", "Provost");

    private final World world;

    /** A browser that has not been used yet. */
    public Browser(World world) {
        this.world = world;
    }

    /**
     * Asks for the address with GET.
     *
     * @throws DeviationException with blame on the network when no answer comes
     */
    void open() {
        DmHttpClient client = world.way()
                .client(world.means().loops())
                .recorder(world.run()::record)
                .build();
        HttpUrl url = HttpUrl.parse(world.way().url().toString());
        try (HandsetConnection connection = client.connection()) {
            HttpOutcome outcome = connection
                    .send("GET", url, HEADERS, new byte[0])
                    .toCompletableFuture()
                    .join();
            if (outcome instanceof HttpOutcome.Failed failed
                    && failed.failure().kind() == TransportFailure.Kind.INCOMPLETE) {
                throw DeviationException.ofServer(
                                "The answer to a GET is not as long as its head says.",
                                "an answer of the length that Content-Length announces",
                                failed.failure().message())
                        .against("DMTRN-SRV-01");
            }
            if (outcome instanceof HttpOutcome.Failed failed) {
                throw DeviationException.of(
                        Blame.NETWORK, "No answer to a GET: " + failed.failure().message());
            }
        }
    }
}
