package dev.provost.conformance.run;

import dev.provost.syncml.Encoding;
import dev.provost.transport.DmHttpClient;
import dev.provost.transport.EventLoops;
import dev.provost.transport.HandsetConnection;
import dev.provost.transport.Headers;
import dev.provost.transport.HttpOutcome;
import dev.provost.transport.HttpResponse;
import dev.provost.transport.HttpUrl;
import dev.provost.transport.TransportFailure;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Finds out before a run whether a DM server can be at an address: a wrong address is no verdict on the server. */
public final class Probe {

    /** Somebody took the connection, and only did not like the request. */
    private static final Set<TransportFailure.Kind> TOLERATED = EnumSet.of(
            TransportFailure.Kind.RESPONSE_TIMEOUT, TransportFailure.Kind.RESET, TransportFailure.Kind.INCOMPLETE);

    /** What only somebody who speaks TLS brings about. */
    private static final Set<TransportFailure.Kind> OF_TLS = EnumSet.of(
            TransportFailure.Kind.TLS_EXPIRED,
            TransportFailure.Kind.TLS_NOT_YET_VALID,
            TransportFailure.Kind.TLS_WRONG_HOST,
            TransportFailure.Kind.TLS_UNKNOWN_ISSUER,
            TransportFailure.Kind.TLS_SELF_SIGNED,
            TransportFailure.Kind.TLS_BAD_CERTIFICATE,
            TransportFailure.Kind.TLS_CLIENT_CERTIFICATE,
            TransportFailure.Kind.TLS_NOTHING_IN_COMMON);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Probe() {}

    /** What a web server says of a path where it has nothing that takes messages. */
    private static final Set<Integer> NOTHING_THERE = Set.of(404, 405, 410, 501);

    /**
     * Asks for the resource by GET and, where that looks like a web server without a DM endpoint, by an empty POST. Any
     * other answer will do.
     *
     * @throws ServerUnreachableException when nobody answers, or no DM endpoint is at the path
     */
    public static void reach(Access way, EventLoops loops) {
        URI url = way.url();
        DmHttpClient client = way.client(loops)
                .connectTimeout(PATIENCE)
                .responseTimeout(PATIENCE)
                .build();
        try (HandsetConnection connection = client.connection()) {
            Optional<HttpResponse> resource = ask("GET", Headers.EMPTY, url, connection);
            if (resource.isEmpty() && !way.isSecure()) {
                refuseWhereTlsIsSpoken(url, loops);
            }
            if (resource.filter(Probe::isNoEndpoint).isPresent()) {
                Headers message = Headers.of("Content-Type", Encoding.XML.mediaType());
                ask("POST", message, url, connection)
                        .filter(Probe::isNoEndpoint)
                        .ifPresent(response -> {
                            throw new ServerUnreachableException(
                                    "No DM endpoint is at " + url + ": POST is answered with HTTP "
                                            + response.status()
                                            + response.headers()
                                                    .first("Content-Type")
                                                    .map(t -> " and " + t)
                                                    .orElse("")
                                            + ". Correct the path of the URL.");
                        });
            }
        }
    }

    /** Somebody who hangs up on plain HTTP may want TLS. */
    private static void refuseWhereTlsIsSpoken(URI url, EventLoops loops) {
        HttpUrl open = HttpUrl.parse(url.toString());
        HttpUrl secure = new HttpUrl(true, open.endpoint(), open.target());
        DmHttpClient client = DmHttpClient.builder(loops)
                .connectTimeout(PATIENCE)
                .responseTimeout(PATIENCE)
                .build();
        try (HandsetConnection connection = client.connection()) {
            HttpOutcome outcome = connection
                    .send("GET", secure, Headers.EMPTY, new byte[0])
                    .toCompletableFuture()
                    .join();
            if (outcome instanceof HttpOutcome.Answered
                    || outcome instanceof HttpOutcome.Failed failed
                            && OF_TLS.contains(failed.failure().kind())) {
                throw new ServerUnreachableException(
                        "The server at %s hangs up on plain HTTP and speaks TLS. Write %s.".formatted(url, secure));
            }
        }
    }

    private static Optional<HttpResponse> ask(String method, Headers headers, URI url, HandsetConnection connection) {
        HttpOutcome outcome = connection
                .send(method, HttpUrl.parse(url.toString()), headers, new byte[0])
                .toCompletableFuture()
                .join();
        return switch (outcome) {
            case HttpOutcome.Answered answered -> Optional.of(answered.response());
            case HttpOutcome.Failed failed
            when TOLERATED.contains(failed.failure().kind()) -> Optional.empty();
            case HttpOutcome.Failed failed ->
                throw new ServerUnreachableException("The server at " + url + " cannot be reached: "
                        + failed.failure().message() + ".");
        };
    }

    private static boolean isNoEndpoint(HttpResponse response) {
        boolean page = response.headers()
                .first("Content-Type")
                .filter(t -> t.startsWith("text/html"))
                .isPresent();
        return NOTHING_THERE.contains(response.status()) || (response.status() == 200 && page);
    }
}
