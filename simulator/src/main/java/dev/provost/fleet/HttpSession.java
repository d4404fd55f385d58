package dev.provost.fleet;

import dev.provost.flash.chip.PowerLostException;
import dev.provost.session.ClientSession;
import dev.provost.session.SessionStep;
import dev.provost.transport.BadUrlException;
import dev.provost.transport.HandsetConnection;
import dev.provost.transport.Headers;
import dev.provost.transport.HttpOutcome;
import dev.provost.transport.HttpResponse;
import dev.provost.transport.HttpUrl;
import dev.provost.transport.TransportFailure;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One session on its way; lives on one event loop, and aside while a phone may be at work on its firmware. */
final class HttpSession {

    private final HandsetConnection connection;
    private final WireProfile profile;
    private final Headers headers;
    private final ExchangeListener listener;
    private final UnaryOperator<Posting> alteration;
    private final BooleanSupplier laborious;
    private final CompletableFuture<SessionReport> report;
    private final long started = System.nanoTime();
    private @Nullable ClientSession session;
    private @Nullable HttpUrl url;
    private int messages;
    private int exchanges;
    private long octetsSent;
    private long octetsReceived;

    /**
     * A session.
     *
     * @param laborious whether what the handset does next may take its time; asked before each message
     */
    HttpSession(
            HandsetConnection connection,
            WireProfile profile,
            ExchangeListener listener,
            UnaryOperator<Posting> alteration,
            BooleanSupplier laborious,
            CompletableFuture<SessionReport> report) {
        this.connection = connection;
        this.profile = profile;
        this.headers = profile.headers();
        this.listener = listener;
        this.alteration = alteration;
        this.laborious = laborious;
        this.report = report;
    }

    void begin(Supplier<ClientSession> opening) {
        work(() -> {
            ClientSession opened = opening.get();
            session = opened;
            perform(opened, opened.first());
        });
    }

    private void perform(ClientSession open, SessionStep step) {
        switch (step) {
            case SessionStep.Closed closed -> end(new Ending.Closed(closed.result()));
            case SessionStep.Send send ->
                address(send.uri()).ifPresent(to -> {
                    messages++;
                    Posting posting = alteration.apply(Posting.of(messages, send, profile.encoding(), headers));
                    deliver(to, posting.sealed(), outcome -> take(open, outcome));
                });
        }
    }

    /** Sends a message as often as wanted; only the last answer arrives at the handset. */
    private void deliver(HttpUrl to, Posting posting, Consumer<HttpOutcome> taker) {
        connection
                .send("POST", to, posting.headers(), posting.octets(), posting.faults())
                .thenAccept(outcome -> guarded(() -> {
                    count(outcome);
                    if (posting.times() > 1 && outcome instanceof HttpOutcome.Answered) {
                        deliver(to, posting.onceLess(), taker);
                    } else {
                        work(() -> taker.accept(outcome));
                    }
                }));
    }

    private void count(HttpOutcome outcome) {
        octetsSent += outcome.octetsSent();
        octetsReceived += outcome.octetsReceived();
        exchanges += outcome instanceof HttpOutcome.Answered ? 1 : 0;
        listener.exchanged(outcome);
    }

    private Optional<HttpUrl> address(String uri) {
        try {
            HttpUrl next = next(url, uri);
            url = next;
            return Optional.of(next);
        } catch (BadUrlException e) {
            String sentence = "The next message has nowhere to go: " + e.getMessage();
            interrupt(
                    exchanges == 0
                            ? new Ending.DeviceFault(sentence, Optional.empty())
                            : new Ending.MalformedReply(sentence));
            return Optional.empty();
        }
    }

    private static HttpUrl next(@Nullable HttpUrl last, String uri) {
        if (last == null) {
            return HttpUrl.parse(uri);
        }
        return uri.equals(last.toString()) ? last : last.resolve(uri);
    }

    private void take(ClientSession open, HttpOutcome outcome) {
        switch (Reply.of(outcome)) {
            case Reply.Silence(TransportFailure failure) -> interrupt(new Ending.Unanswered(failure));
            case Reply.Declined(HttpResponse response) ->
                interrupt(new Ending.Declined(
                        response.status(),
                        "%s answered with HTTP status %d instead of 200".formatted(url, response.status())));
            case Reply.Garbled(HttpResponse response, String reason) -> malformed(reason);
            case Reply.Said said -> perform(open, open.receive(said.message(), said.transmission()));
        }
    }

    private void malformed(String reason) {
        interrupt(
                new Ending.MalformedReply("Reply %d of %s is no SyncML message: %s".formatted(exchanges, url, reason)));
    }

    /** Where it does not hold up the sessions of others. */
    private void work(Runnable task) {
        if (laborious.getAsBoolean()) {
            connection.executeAside(
                    () -> guarded(task),
                    () -> interrupt(
                            new Ending.DeviceFault("The event loops of the client are closed", Optional.empty())));
        } else {
            guarded(task);
        }
    }

    /** Whatever goes wrong on our side becomes an ending, because nobody else would ever hear of it. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (PowerLostException e) {
            losePower();
        } catch (RuntimeException | Error e) {
            interrupt(new Ending.DeviceFault(
                    "The handset failed after %d exchanges: %s".formatted(exchanges, e), Optional.of(e)));
        }
    }

    /** The phone goes dark amid its session; the server waits in vain. */
    private void losePower() {
        ClientSession open = session;
        session = null;
        String sentence = "The phone lost its power.";
        end(
                open == null
                        ? new Ending.DeviceFault(sentence, Optional.empty())
                        : new Ending.Closed(open.interrupt(sentence).result()));
    }

    private void interrupt(Ending ending) {
        ClientSession open = session;
        session = null;
        try {
            if (open != null) {
                open.interrupt(ending.message());
            }
        } finally {
            end(ending);
        }
    }

    private void end(Ending ending) {
        connection.close();
        SessionReport whole =
                new SessionReport(ending, exchanges, System.nanoTime() - started, octetsSent, octetsReceived);
        try {
            connection.execute(() -> report.complete(whole));
        } catch (RejectedExecutionException e) {
            report.complete(whole);
        }
    }
}
