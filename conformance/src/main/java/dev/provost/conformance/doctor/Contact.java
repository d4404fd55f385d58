package dev.provost.conformance.doctor;

import dev.provost.conformance.run.Access;
import dev.provost.conformance.run.Probe;
import dev.provost.conformance.run.ServerUnreachableException;
import dev.provost.transport.EventLoops;
import dev.provost.transport.HandsetConnection;
import dev.provost.transport.Headers;
import dev.provost.transport.HttpExchange;
import dev.provost.transport.HttpOutcome;
import dev.provost.transport.HttpUrl;
import dev.provost.transport.TransportFailure;
import dev.provost.transport.TransportFailure.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The first contact with a server: one GET, and what it shows of the network, of TLS and of the clock.
 *
 * @param exchange what went over the wire; empty when not even a connection was tried
 * @param failure why nothing came back
 */
record Contact(Optional<HttpExchange> exchange, Optional<TransportFailure> failure) {

    static final String NETWORK = "network";
    static final String ENDPOINT = "DM endpoint";
    private static final String ADVICE = "; ";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static Contact with(Access way, EventLoops loops) {
        AtomicReference<Optional<HttpExchange>> seen = new AtomicReference<>(Optional.empty());
        try (HandsetConnection connection = way.client(loops)
                .connectTimeout(PATIENCE)
                .responseTimeout(PATIENCE)
                .recorder(exchange -> seen.set(Optional.of(exchange)))
                .build()
                .connection()) {
            HttpOutcome outcome = connection
                    .send("GET", HttpUrl.parse(way.url().toString()), Headers.EMPTY, new byte[0])
                    .toCompletableFuture()
                    .join();
            Optional<TransportFailure> failure =
                    outcome instanceof HttpOutcome.Failed failed ? Optional.of(failed.failure()) : Optional.empty();
            return new Contact(seen.get(), failure);
        }
    }

    /** Whether the line stands, with or without TLS. */
    Diagnosis network(Access way) {
        Optional<TransportFailure> dead = failure.filter(why -> isOfNetwork(why.kind()));
        return dead.map(why -> Diagnosis.broken(NETWORK, symptom(why) + ".", cure(why)))
                .orElseGet(() -> Diagnosis.ok(NETWORK, way.url().getHost() + ":" + port(way) + " takes connections."));
    }

    /** Whether a DM endpoint is at the path. */
    static Diagnosis endpoint(Access way, EventLoops loops) {
        try {
            Probe.reach(way, loops);
            return Diagnosis.ok(ENDPOINT, "Something at " + way.url() + " takes POST.");
        } catch (ServerUnreachableException e) {
            return Diagnosis.broken(ENDPOINT, String.valueOf(e.getMessage()), "Correct server.url in the target.");
        }
    }

    private static boolean isOfNetwork(Kind kind) {
        return kind == Kind.UNREACHABLE || kind == Kind.REFUSED || kind == Kind.CONNECT_TIMEOUT || kind == Kind.OTHER;
    }

    /** What a failure says before it comes to what can be done. */
    static String symptom(TransportFailure failure) {
        int end = failure.message().lastIndexOf(ADVICE);
        return end < 0 ? failure.message() : failure.message().substring(0, end);
    }

    /** What a failure says about what can be done, as a sentence. */
    static String advice(TransportFailure failure) {
        int end = failure.message().lastIndexOf(ADVICE);
        if (end < 0) {
            return "Look into the log of the server.";
        }
        String advice = failure.message().substring(end + ADVICE.length());
        return Character.toUpperCase(advice.charAt(0)) + advice.substring(1) + ".";
    }

    private static String cure(TransportFailure failure) {
        return switch (failure.kind()) {
            case REFUSED -> "Start the server, or correct the port in server.url.";
            case CONNECT_TIMEOUT -> "Open the firewall on the way, or correct server.url.";
            case UNREACHABLE -> "Correct the host in server.url, or the name service of this machine.";
            default -> advice(failure);
        };
    }

    private static int port(Access way) {
        int given = way.url().getPort();
        return given >= 0 ? given : way.isSecure() ? 443 : 80;
    }
}
