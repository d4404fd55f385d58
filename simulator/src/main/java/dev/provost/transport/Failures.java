package dev.provost.transport;

import dev.provost.transport.TransportFailure.Kind;
import dev.provost.transport.tls.TlsFailure;
import dev.provost.transport.tls.TlsLine;
import io.netty.channel.ChannelException;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.TooLongFrameException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Optional;

/** Turns what Netty throws into failures that a person understands. */
final class Failures {

    private Failures() {}

    static TransportFailure connecting(Endpoint server, Duration timeout, Throwable cause) {
        return switch (cause) {
            case ConnectTimeoutException e ->
                of(
                        Kind.CONNECT_TIMEOUT,
                        "%s did not accept a connection within %s; check address, network and firewall",
                        server,
                        Limits.words(timeout));
            case NoRouteToHostException e ->
                of(Kind.UNREACHABLE, "No route leads to %s; check address and network", server);
            case UnknownHostException e ->
                of(Kind.UNREACHABLE, "The host of %s is unknown; check the name in the URL", server);
            case ConnectException e
            when refused(e) ->
                of(Kind.REFUSED, "%s refused the connection; start the server or correct the port", server);
            case ConnectException e ->
                of(Kind.UNREACHABLE, "%s cannot be reached (%s); check address and network", server, reason(e));
            case ChannelException e ->
                of(
                        Kind.OTHER,
                        "There is no socket for %s (%s); have fewer connections or raise the limit of open files",
                        server,
                        reason(e.getCause() == null ? e : e.getCause()));
            default -> exchanging(server, Optional.empty(), cause);
        };
    }

    static TransportFailure exchanging(Endpoint server, Optional<TlsLine> tls, Throwable cause) {
        return tls.flatMap(line -> line.failure(cause))
                .map(why -> of(server, why))
                .orElseGet(() -> switch (cause) {
                    case ClosedChannelException e -> closed(server, 0);
                    case IOException e ->
                        of(
                                Kind.RESET,
                                "%s broke the connection before its response was complete (%s)",
                                server,
                                reason(e));
                    default -> of(Kind.OTHER, "The exchange with %s failed: %s", server, reason(cause));
                });
    }

    static TransportFailure hungUp(Endpoint server, Optional<TlsLine> tls, long octetsReceived) {
        return tls.flatMap(line -> line.failure(new ClosedChannelException()))
                .map(why -> of(server, why))
                .orElseGet(() -> closed(server, octetsReceived));
    }

    private static TransportFailure of(Endpoint server, TlsFailure why) {
        return new TransportFailure(kind(why.kind()), server + " " + why.predicate());
    }

    private static Kind kind(TlsFailure.Kind kind) {
        return switch (kind) {
            case EXPIRED -> Kind.TLS_EXPIRED;
            case NOT_YET_VALID -> Kind.TLS_NOT_YET_VALID;
            case WRONG_HOST -> Kind.TLS_WRONG_HOST;
            case UNKNOWN_ISSUER -> Kind.TLS_UNKNOWN_ISSUER;
            case SELF_SIGNED -> Kind.TLS_SELF_SIGNED;
            case BAD_CERTIFICATE -> Kind.TLS_BAD_CERTIFICATE;
            case CLIENT_CERTIFICATE -> Kind.TLS_CLIENT_CERTIFICATE;
            case NOTHING_IN_COMMON -> Kind.TLS_NOTHING_IN_COMMON;
            case PRE_SHARED_KEY -> Kind.TLS_PRE_SHARED_KEY;
            case NO_TLS -> Kind.NO_TLS;
            case OTHER -> Kind.TLS;
        };
    }

    static TransportFailure malformed(Endpoint server, Throwable cause, long octetsReceived) {
        if (cause instanceof PrematureChannelClosureException) {
            return closed(server, octetsReceived);
        }
        return cause instanceof TooLongFrameException
                ? of(Kind.TOO_LARGE, "The head of the response of %s is too large (%s)", server, reason(cause))
                : of(
                        Kind.MALFORMED_HTTP,
                        "%s answered with something that is not HTTP/1.1 (%s)",
                        server,
                        reason(cause));
    }

    static TransportFailure closed(Endpoint server, long octetsReceived) {
        return octetsReceived == 0
                ? of(Kind.RESET, "%s closed the connection without an answer", server)
                : of(
                        Kind.INCOMPLETE,
                        "%s closed the connection in the middle of its response, after %d octets",
                        server,
                        octetsReceived);
    }

    static TransportFailure responseTimeout(Endpoint server, Duration timeout, long octetsReceived) {
        return octetsReceived == 0
                ? of(Kind.RESPONSE_TIMEOUT, "%s did not answer within %s", server, Limits.words(timeout))
                : of(
                        Kind.RESPONSE_TIMEOUT,
                        "The response of %s was not complete within %s, only %d octets came",
                        server,
                        Limits.words(timeout),
                        octetsReceived);
    }

    static TransportFailure tooLarge(Endpoint server, int max) {
        return of(Kind.TOO_LARGE, "The response of %s is larger than the limit of %d octets", server, max);
    }

    static TransportFailure cut(Endpoint server, boolean requestComplete, long sent, long received) {
        return of(
                requestComplete ? Kind.CUT_IN_REPLY : Kind.CUT_IN_REQUEST,
                "The line to %s was cut by plan after %d octets sent and %d received",
                server,
                sent,
                received);
    }

    static TransportFailure abandoned(Endpoint server) {
        return of(Kind.ABANDONED, "The handset gave up the exchange with %s", server);
    }

    static TransportFailure unusable(Endpoint server, Throwable cause) {
        return of(Kind.OTHER, "The request to %s cannot be written: %s", server, reason(cause));
    }

    private static TransportFailure of(Kind kind, String sentence, Object... details) {
        return new TransportFailure(kind, sentence.formatted(details));
    }

    private static boolean refused(ConnectException e) {
        return String.valueOf(e.getMessage()).contains("refused");
    }

    static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
