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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Finds out before a run whether a DM server can be at an address: a wrong address is no verdict on the server. */
public final class Probe {

    /** Somebody took the connection, and only did not like the request. */
    private static final Set<TransportFailure.Kind> TOLERATED = EnumSet.of(
            TransportFailure.Kind.RESPONSE_TIMEOUT, TransportFailure.Kind.RESET, TransportFailure.Kind.INCOMPLETE);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int UNAUTHORIZED = 401;
    private static final int LONGEST = 100;

    private Probe() {}

    /** What a web server says of a path where it has nothing that takes messages. */
    private static final Set<Integer> NOTHING_THERE = Set.of(404, 405, 410, 501);

    /**
     * Asks for the resource by GET and, where that looks like a web server without a DM endpoint or nothing comes, by an
     * empty POST, then by the first message of a session. Any other answer will do.
     *
     * @throws ServerUnreachableException when nobody answers either, or no DM endpoint is at the path
     */
    public static void reach(Access way, EventLoops loops) {
        reach(way, loops, PATIENCE);
    }

    /** The same with another patience for each answer. */
    static void reach(Access way, EventLoops loops, Duration patience) {
        URI url = way.url();
        DmHttpClient client = way.client(loops)
                .connectTimeout(patience)
                .responseTimeout(patience)
                .build();
        try (HandsetConnection connection = client.connection()) {
            HttpOutcome resource = ask("GET", Headers.EMPTY, url, connection);
            if (response(resource).isEmpty() && !way.isSecure()) {
                refuseWhereTlsIsSpoken(url, loops, patience);
            }
            Optional<String> gate = response(resource).flatMap(Probe::gate);
            if (gate.isPresent()) {
                refuseWhereNoMessagePasses(url, gate.get(), connection);
                return;
            }
            if (!isSilence(resource)
                    && response(resource).filter(Probe::isNoEndpoint).isEmpty()) {
                return;
            }
            HttpOutcome posted = ask("POST", Headers.of("Content-Type", Encoding.XML.mediaType()), url, connection);
            // A page for people is what some servers show to whoever sends no message.
            HttpOutcome last = response(posted).filter(Probe::isPage).isPresent()
                    ? ask("POST", Headers.of("Content-Type", Encoding.XML.mediaType()), url, connection, greeting(url))
                    : posted;
            response(last).filter(Probe::isNoEndpoint).ifPresent(response -> {
                throw new ServerUnreachableException(noEndpoint(url, response));
            });
            if (isSilence(resource) && isSilence(posted)) {
                throw new ServerUnreachableException(
                        "The server at %s takes connections, and answers neither GET nor POST within %s. Check that it is not overloaded, and that the port is that of the DM endpoint."
                                .formatted(url, words(patience)));
            }
        }
    }

    /** What asks for credentials of HTTP before it looks at a message. */
    private static Optional<String> gate(HttpResponse response) {
        return response.headers().first("WWW-Authenticate").filter(scheme -> response.status() == UNAUTHORIZED);
    }

    private static void refuseWhereNoMessagePasses(URI url, String scheme, HandsetConnection connection) {
        HttpOutcome posted =
                ask("POST", Headers.of("Content-Type", Encoding.XML.mediaType()), url, connection, greeting(url));
        if (response(posted).flatMap(Probe::gate).isPresent()) {
            throw new ServerUnreachableException(
                    "No message gets past HTTP authentication at %s: GET and POST are answered with HTTP 401 (WWW-Authenticate: %s). The credentials of phones are inside their messages. Let phones pass without HTTP credentials, or correct the URL."
                            .formatted(url, shortened(scheme)));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " ...";
    }

    private static String words(Duration patience) {
        return patience.toMillis() % 1000 == 0 ? patience.toSeconds() + " s" : patience.toMillis() + " ms";
    }

    private static String noEndpoint(URI url, HttpResponse response) {
        Optional<String> elsewhere = response.headers().first("Location").filter(l -> response.status() / 100 == 3);
        return "No DM endpoint is at " + url + ": POST is answered with HTTP " + response.status()
                + response.headers().first("Content-Type").map(t -> " and " + t).orElse("")
                + elsewhere
                        .map(l -> ", which leads to " + l + ". Write the address of the DM endpoint itself.")
                        .orElse(". Correct the path of the URL.");
    }

    /** Somebody who hangs up on plain HTTP may want TLS. */
    private static void refuseWhereTlsIsSpoken(URI url, EventLoops loops, Duration patience) {
        HttpUrl open = HttpUrl.parse(url.toString());
        HttpUrl secure = new HttpUrl(true, open.endpoint(), open.target());
        DmHttpClient client = DmHttpClient.builder(loops)
                .connectTimeout(patience)
                .responseTimeout(patience)
                .build();
        try (HandsetConnection connection = client.connection()) {
            HttpOutcome outcome = connection
                    .send("GET", secure, Headers.EMPTY, new byte[0])
                    .toCompletableFuture()
                    .join();
            if (outcome instanceof HttpOutcome.Answered
                    || outcome instanceof HttpOutcome.Failed failed
                            && failed.failure().kind().showsTls()) {
                throw new ServerUnreachableException(
                        "The server at %s hangs up on plain HTTP and speaks TLS. Write %s.".formatted(url, secure));
            }
        }
    }

    private static HttpOutcome ask(String method, Headers headers, URI url, HandsetConnection connection) {
        return ask(method, headers, url, connection, new byte[0]);
    }

    private static HttpOutcome ask(String method, Headers headers, URI url, HandsetConnection connection, byte[] body) {
        HttpOutcome outcome = connection
                .send(method, HttpUrl.parse(url.toString()), headers, body)
                .toCompletableFuture()
                .join();
        if (outcome instanceof HttpOutcome.Failed failed
                && !TOLERATED.contains(failed.failure().kind())) {
            throw new ServerUnreachableException("The server at " + url + " cannot be reached: "
                    + failed.failure().message() + ".");
        }
        return outcome;
    }

    private static Optional<HttpResponse> response(HttpOutcome outcome) {
        return outcome instanceof HttpOutcome.Answered answered ? Optional.of(answered.response()) : Optional.empty();
    }

    private static boolean isSilence(HttpOutcome outcome) {
        return outcome instanceof HttpOutcome.Failed failed
                && failed.failure().kind() == TransportFailure.Kind.RESPONSE_TIMEOUT;
    }

    private static boolean isNoEndpoint(HttpResponse response) {
        return NOTHING_THERE.contains(response.status()) || response.status() / 100 == 3 || isPage(response);
    }

    private static boolean isPage(HttpResponse response) {
        return response.status() == 200
                && response.headers()
                        .first("Content-Type")
                        .filter(t -> t.startsWith("text/html"))
                        .isPresent();
    }

    /** How a phone that nobody knows begins a session. */
    private static byte[] greeting(URI url) {
        return """
                <SyncML xmlns="SYNCML:SYNCML1.2"><SyncHdr><VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto>\
                <SessionID>1</SessionID><MsgID>1</MsgID><Target><LocURI>%s</LocURI></Target>\
                <Source><LocURI>IMEI:000000000000000</LocURI></Source></SyncHdr><SyncBody><Alert><CmdID>1</CmdID>\
                <Data>1201</Data></Alert><Final/></SyncBody></SyncML>""".formatted(url.toString().replace("&", "&amp;")).getBytes(StandardCharsets.UTF_8);
    }
}
