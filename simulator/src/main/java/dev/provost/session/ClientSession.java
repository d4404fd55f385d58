package dev.provost.session;

import dev.provost.security.Transmission;
import dev.provost.session.SessionResult.Outcome;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import dev.provost.syncml.StatusCode;
import dev.provost.syncml.codec.Codec;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The client side of one DM session (DM Protocol 1.2.1, 8).
 *
 * <p>Call {@link #first()} once, then {@link #receive} with every answer until the step is {@link SessionStep.Closed}. The
 * same settings, device, seed and messages give the same steps. Not thread-safe; no I/O.
 */
public final class ClientSession {

    private enum State {
        NEW,
        OPEN,
        CLOSED
    }

    private final SessionSettings settings;
    private final ManagedDevice device;
    private final Tally tally = new Tally();
    private final PeerLimits peer;
    private final ClientAuthenticator client;
    private final ServerAuthenticator server;
    private final HeaderWriter headers;
    private final Correspondence correspondence;
    private final Duties duties;
    private State state = State.NEW;
    private Optional<Farewell> farewell = Optional.empty();
    private Optional<String> abort = Optional.empty();
    private Optional<SessionStep.Closed> end = Optional.empty();

    /** The nonces for the next session: none that came from somebody who did not prove to be the server. */
    private Nonces kept;

    /** Whether the last message left out Final only because the rest of the package did not fit. */
    private boolean halfSaid;

    private ClientSession(SessionSettings settings, ManagedDevice device, RandomGenerator random) {
        this.settings = settings;
        this.device = device;
        peer = new PeerLimits(settings.limits());
        client = new ClientAuthenticator(settings);
        server = new ServerAuthenticator(settings, random, tally);
        kept = settings.nonces();
        headers = new HeaderWriter(settings, client);
        Sizer sizer = new Sizer(Codec.of(settings.encoding()), headers);
        Outbox outbox = new Outbox(sizer, settings.supports(Feature.LARGE_OBJECTS));
        Composer composer = new Composer(headers, outbox, sizer, peer);
        correspondence = new Correspondence(settings, device, headers, outbox, composer, tally);
        duties = Duties.of(settings, device, outbox, sizer, peer, tally);
    }

    /**
     * A session that has not begun yet.
     *
     * @param settings all it depends on
     * @param device what is managed
     * @param random the source of nonces
     */
    public static ClientSession of(SessionSettings settings, ManagedDevice device, RandomGenerator random) {
        return new ClientSession(settings, device, random);
    }

    /**
     * Package 1.
     *
     * @throws IllegalStateException when called again
     */
    public SessionStep.Send first() {
        require(State.NEW, "first() is for a session that has not begun");
        state = State.OPEN;
        correspondence.beginPackageOne();
        return said(correspondence.send(Optional.empty(), true), true);
    }

    /** As {@link #receive(Message, Transmission)}, for an answer that came without HMAC. */
    public SessionStep receive(Message message) {
        return receive(message, Transmission.UNKNOWN);
    }

    /**
     * Takes the server's answer to the last message.
     *
     * @param transmission how it came, which matters to servers that prove themselves by HMAC
     * @throws IllegalStateException before {@link #first()} and after the session was closed
     */
    public SessionStep receive(Message message, Transmission transmission) {
        require(State.OPEN, "receive() is for a session that has begun and is not closed");
        tally.received();
        if (farewell.isPresent()) {
            return close(farewell.get());
        }
        Inbound inbound = new Inbound(message, transmission);
        if (!headers.answerTo(inbound.header().respUri())) {
            tally.deviation();
        }
        peer.learn(inbound.header().meta());
        if (inbound.isAbort()) {
            return close(Outcome.ABORTED_BY_SERVER, "The server aborted the session by alert 1223.");
        }
        if (refusesVersion(inbound)) {
            return heed(inbound);
        }
        return Objection.to(inbound, settings, tally)
                .map(objection -> object(inbound, objection))
                .orElseGet(() -> heed(inbound));
    }

    /** Whoever refuses a version answers in another one, and that is no reason to complain in turn. */
    private boolean refusesVersion(Inbound inbound) {
        return inbound.headerStatus(headers.lastMsgId())
                .filter(s -> s.code() == StatusCode.DTD_VERSION_NOT_SUPPORTED.code()
                        || s.code() == StatusCode.PROTOCOL_VERSION_NOT_SUPPORTED.code())
                .isPresent();
    }

    /** Makes the next message an abort (alert 1223) in the name of the device or its user. */
    public void abort(String reason) {
        abort = Optional.of(reason);
    }

    /** Ends the session because the answer never came or was no message; without effect on a session that is closed. */
    public SessionStep.Closed interrupt(String reason) {
        return end.orElseGet(() -> close(Outcome.INTERRUPTED, reason));
    }

    /** Heeds what the server makes of the last message, before anything else. */
    private SessionStep heed(Inbound inbound) {
        Optional<Status> status = inbound.headerStatus(headers.lastMsgId());
        countDeviations(inbound, status);
        if (status.isEmpty()) {
            return converse(inbound);
        }
        return switch (client.react(status.get())) {
            case ACCEPTED -> converse(inbound);
            case CHALLENGED -> beginAgain(inbound);
            case UNSUPPORTED -> decline(inbound, status.get());
            case REFUSED ->
                close(
                        Outcome.AUTHENTICATION_REFUSED,
                        "The server refused the credentials with status %s."
                                .formatted(status.get().data()));
            case UNSEALED ->
                close(
                        Outcome.PROTOCOL_ERROR,
                        "The server accepted a HMAC with status %s and without a nonce for the next one."
                                .formatted(status.get().data()));
            case REJECTED ->
                close(
                        Outcome.PROTOCOL_ERROR,
                        "The server refused message %s with status %s."
                                .formatted(headers.lastMsgId(), status.get().data()));
        };
    }

    private SessionStep converse(Inbound inbound) {
        correspondence.accepted();
        StatusCode standing = server.check(inbound);
        device.stops(tally.messagesReceived()).ifPresent(this::abort);
        if (abort.isPresent()) {
            return leave(inbound, standing, new Farewell(Outcome.ABORTED_BY_DEVICE, abort.get()));
        }
        if (tally.silence(inbound.asksNothing() && correspondence.hasNothingToSay()) > SessionLimits.MOST_SILENT) {
            return leave(inbound, standing, stalled());
        }
        if (server.isAuthenticated()) {
            correspondence.heedEvents(inbound);
            boolean over = !halfSaid && inbound.isFarewell();
            if (!over) {
                correspondence.heedLargeObject(inbound);
            }
            duties.perform(inbound);
            if (!over) {
                correspondence.addEvents();
            }
        } else if (server.isHopeless()) {
            return leave(inbound, standing, unproven());
        } else {
            duties.refuse(inbound, standing);
        }
        boolean silent = correspondence.hasNothingToSay() && inbound.commands().isEmpty();
        if (silent && (inbound.isFinal() || !server.isAuthenticated())) {
            return close(
                    server.isAuthenticated()
                            ? new Farewell(Outcome.COMPLETED, "The server had nothing more to say.")
                            : unproven());
        }
        return answer(inbound, standing, inbound.isFinal() || halfSaid);
    }

    private SessionStep beginAgain(Inbound inbound) {
        if (abort.isPresent()) {
            return close(Outcome.ABORTED_BY_DEVICE, abort.get());
        }
        tally.challengeAnswered();
        correspondence.beginPackageOne();
        return answer(inbound, server.check(inbound), true);
    }

    private SessionStep decline(Inbound inbound, Status challenge) {
        correspondence.decline(inbound, challenge);
        farewell = Optional.of(new Farewell(
                Outcome.AUTHENTICATION_REFUSED,
                "The server wants credentials of a type that the device does not have."));
        return answer(inbound, server.check(inbound), true);
    }

    private SessionStep object(Inbound inbound, Objection objection) {
        if (objection.code().isEmpty()) {
            return leave(inbound, server.check(inbound), objection.farewell());
        }
        correspondence.silence();
        farewell = Optional.of(objection.farewell());
        Status status = correspondence
                .headerStatus(inbound, objection.code().get(), Optional.empty())
                .withItem(Item.EMPTY.withData(objection.supported()));
        return correspondence.send(Optional.of(status), true);
    }

    /** Says goodbye by alert 1223, unless the server has taken its leave already. */
    private SessionStep leave(Inbound inbound, StatusCode standing, Farewell last) {
        if (inbound.commands().isEmpty() && inbound.isFinal() && correspondence.hasNothingToSay()) {
            return close(last);
        }
        correspondence.abort();
        farewell = Optional.of(last);
        return answer(inbound, standing, true);
    }

    private SessionStep.Send answer(Inbound inbound, StatusCode standing, boolean mayEnd) {
        Status status = correspondence.headerStatus(inbound, standing, server.challengeFor(standing));
        keepNonces();
        return said(correspondence.send(Optional.of(status), mayEnd), mayEnd);
    }

    private SessionStep.Send said(SessionStep.Send message, boolean mayEnd) {
        halfSaid = mayEnd && !message.message().isFinal();
        return message;
    }

    private SessionStep.Closed close(Outcome outcome, String reason) {
        return close(new Farewell(outcome, reason));
    }

    private SessionStep.Closed close(Farewell last) {
        keepNonces();
        SessionResult result = new SessionResult(last.outcome(), last.reason(), kept, tally.counters());
        SessionStep.Closed closed = new SessionStep.Closed(result);
        state = State.CLOSED;
        end = Optional.of(closed);
        device.sessionEnded(result);
        return closed;
    }

    private void keepNonces() {
        if (server.isAuthenticated()) {
            kept = new Nonces(client.lastNonce(), server.lastNonce());
        }
    }

    private void countDeviations(Inbound inbound, Optional<Status> status) {
        if (!inbound.header().sessionId().equals(settings.sessionId())) {
            tally.deviation();
        }
        if (!status.map(s -> s.msgRef().equals(headers.lastMsgId())).orElse(false)) {
            tally.deviation();
        }
    }

    private static Farewell stalled() {
        return new Farewell(
                Outcome.PROTOCOL_ERROR,
                "The server sent more than %d messages in a row that neither ask anything nor have Final."
                        .formatted(SessionLimits.MOST_SILENT));
    }

    private static Farewell unproven() {
        return new Farewell(Outcome.SERVER_NOT_AUTHENTICATED, "The server did not prove who it is.");
    }

    private void require(State required, String message) {
        if (state != required) {
            throw new IllegalStateException(
                    "%s; this one is %s.".formatted(message, state.name().toLowerCase(Locale.ROOT)));
        }
    }
}
