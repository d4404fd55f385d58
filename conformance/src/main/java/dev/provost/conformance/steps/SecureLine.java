package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.transcript.Turn;
import dev.provost.fleet.Ending;
import dev.provost.reports.Blame;
import dev.provost.syncml.Encoding;
import dev.provost.transport.ConnectionFacts;
import dev.provost.transport.HttpExchange;
import dev.provost.transport.HttpUrl;
import dev.provost.transport.ObsoleteTls;
import dev.provost.transport.TransportFailure;
import dev.provost.transport.TransportFailure.Kind;
import dev.provost.transport.tls.TlsFacts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The line between phone and server as TLS sees it. */
public final class SecureLine {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final World world;
    private final Phones phones;
    private final Wire wire;
    private Optional<ObsoleteTls.Answer> obsolete = Optional.empty();

    /** A line on which nothing has been said. */
    public SecureLine(World world, Phones phones, Wire wire) {
        this.world = world;
        this.phones = phones;
        this.wire = wire;
    }

    /** Lets the phone connect; that TLS does not come about is no deviation yet. */
    void connect() {
        phones.tryToConnect(phones.only(), LONG, UnaryOperator.identity());
    }

    void offerObsoleteVersion() {
        HttpUrl url = HttpUrl.parse(world.way().url().toString());
        obsolete = Optional.of(ObsoleteTls.offer(world.means().loops(), url.endpoint(), PATIENCE)
                .toCompletableFuture()
                .join());
    }

    ObsoleteTls.Answer obsoleteAnswer() {
        return obsolete.orElseThrow(() -> new IllegalStateException("Nobody has asked for an obsolete version yet."));
    }

    /** Sends what would be the first message of the phone, were the line not to be secured. */
    void sendWithoutTls() {
        HttpUrl secure = HttpUrl.parse(world.way().url().toString());
        HttpUrl open = new HttpUrl(false, secure.endpoint(), secure.target());
        Phone phone = phones.only();
        phone.prepare(handset -> handset.setAccount(handset.account().withServerUri(open.toString())));
        phones.tryToConnect(phone, PATIENCE, SecureLine::withoutRefusal);
    }

    /** A refusal of any kind is no answer to a DM message, and not to be judged as one. */
    private static HttpExchange withoutRefusal(HttpExchange exchange) {
        boolean message = exchange.response()
                .filter(response -> response.status() == 200)
                .flatMap(response -> response.headers().first("Content-Type"))
                .flatMap(Encoding::ofMediaType)
                .isPresent();
        return message ? exchange : exchange.failed(new TransportFailure(Kind.NO_TLS, refusal(exchange)));
    }

    private static String refusal(HttpExchange exchange) {
        return exchange.response()
                .map(response -> "The server refuses with HTTP " + response.status())
                .or(() -> exchange.failure().map(TransportFailure::message))
                .orElse("");
    }

    /** What the last handshake agreed on. */
    TlsFacts facts() {
        return world.run().exchanges().reversed().stream()
                .flatMap(exchange -> exchange.connection().stream())
                .flatMap(connection -> connection.tls().stream())
                .findFirst()
                .orElseThrow(() -> failure()
                        .map(TlsBlame::of)
                        .orElseGet(() -> DeviationException.of(Blame.NETWORK, "Nothing was agreed on over TLS.")));
    }

    boolean sharesNothing() {
        return failure().filter(why -> why.kind() == Kind.TLS_NOTHING_IN_COMMON).isPresent();
    }

    void mustHaveAnswered() {
        failure().ifPresent(why -> {
            throw TlsBlame.of(why);
        });
    }

    void mustHaveFailed() {
        TransportFailure why = failure()
                .orElseThrow(() -> DeviationException.ofServer(
                        "The server let a phone in whose key is wrong.", "a fatal alert", facts().words()));
        world.run().note(why.kind() == Kind.TLS_PRE_SHARED_KEY ? "refused with an alert" : "refused");
    }

    /** The first answer decides: later the phone may have shown its password. */
    void mustNotHaveLetIn() {
        Optional<TransportFailure> failure = failure();
        if (failure.isPresent()) {
            refusedHandshake(failure.get());
            return;
        }
        if (isLetInAtOnce()) {
            Turn first = wire.firstAnswered();
            throw DeviationException.ofServer(
                            "The server let a phone in by a certificate that anybody can make.",
                            "a refused handshake, or Status 407 for the SyncHdr as for a phone without a certificate",
                            Integer.toString(first.headerCode()))
                    .at(first.answerIndex());
        }
        world.run().note("the phone is treated like one without a certificate");
    }

    private void refusedHandshake(TransportFailure why) {
        if (!why.kind().isAboutTls() && why.kind() != Kind.RESET) {
            throw DeviationException.of(Blame.NETWORK, "No answer to the first message: " + why.message());
        }
        world.run().note("the handshake is refused");
    }

    boolean isLetInAtOnce() {
        return wire.lastSession().turns().getFirst().isAccepted();
    }

    void mustNotHaveAnsweredPlain() {
        Ending ending = phones.only().lastSession().ending();
        if (ending instanceof Ending.Closed) {
            Turn first = wire.firstAnswered();
            throw DeviationException.ofServer(
                            "The server answered without TLS where it speaks TLS.",
                            "an alert, an error of HTTP or an end of the connection",
                            Wire.words(first))
                    .at(first.answerIndex());
        }
        world.run().note("refused: " + ending.message());
    }

    void mustHaveAgreedForEachMessage() {
        List<HttpExchange> exchanges = world.run().exchanges();
        if (exchanges.size() < 2) {
            throw TooEarly.in(world, "The session was over after one message");
        }
        long agreed = exchanges.stream()
                .flatMap(exchange -> exchange.connection().stream())
                .filter(connection -> connection.tls().isPresent())
                .map(ConnectionFacts::number)
                .distinct()
                .count();
        if (agreed != exchanges.size()) {
            throw new IllegalStateException(
                    "%d messages went over %d secure connections, though the phone hangs up after each."
                            .formatted(exchanges.size(), agreed));
        }
    }

    private Optional<TransportFailure> failure() {
        return phones.only().lastSession().ending() instanceof Ending.Unanswered unanswered
                ? Optional.of(unanswered.failure())
                : Optional.empty();
    }
}
