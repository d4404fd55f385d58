package dev.provost.fleet;

import dev.provost.handset.Handset;
import dev.provost.handset.SessionStart;
import dev.provost.handset.model.ModelProtocol;
import dev.provost.session.ClientSession;
import dev.provost.transport.DmHttpClient;
import dev.provost.transport.HandsetConnection;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Runs sessions over HTTP: session machine, codec and client glued together. A whole session runs on one event loop, and
 * the connection is closed after the last response. Immutable and thread-safe; a handset is in one session at a time.
 */
public final class SessionRunner {

    private final DmHttpClient client;
    private final InstantSource clock;
    private final ExchangeListener listener;

    private final UnaryOperator<Posting> alteration;

    private SessionRunner(
            DmHttpClient client, InstantSource clock, ExchangeListener listener, UnaryOperator<Posting> alteration) {
        this.client = client;
        this.clock = clock;
        this.listener = listener;
        this.alteration = alteration;
    }

    /** A runner with the clock of the machine. A recorder, limits and time-outs are those of the client. */
    public static SessionRunner of(DmHttpClient client) {
        return new SessionRunner(client, InstantSource.system(), ExchangeListener.NONE, UnaryOperator.identity());
    }

    /** This with another clock for the devices. */
    public SessionRunner withClock(InstantSource value) {
        return new SessionRunner(client, value, listener, alteration);
    }

    /** This telling a listener of every exchange. */
    public SessionRunner withListener(ExchangeListener value) {
        return new SessionRunner(client, clock, value, alteration);
    }

    /**
     * This letting a test change each message on its way out: lock step where a scenario needs what no phone would send. The
     * session does not learn of it.
     *
     * @param value called on the event loop of the handset; must not block
     */
    public SessionRunner withAlteration(UnaryOperator<Posting> value) {
        return new SessionRunner(client, clock, listener, value);
    }

    /**
     * Runs one session of a handset.
     *
     * @param start how it begins
     * @param random the source of nonces; used on the event loop only
     * @return completes on the event loop; never fails
     */
    public CompletionStage<SessionReport> run(Handset handset, SessionStart start, RandomGenerator random) {
        ModelProtocol protocol = handset.model().protocol();
        WireProfile profile =
                new WireProfile(start.encoding().orElseGet(protocol::preferredEncoding), protocol.userAgent());
        return run(profile, () -> handset.openSession(start, clock, random));
    }

    /**
     * Runs a session that was made by other means.
     *
     * @param opening makes the session; called on the event loop
     * @return completes on the event loop; never fails
     */
    public CompletionStage<SessionReport> run(WireProfile profile, Supplier<ClientSession> opening) {
        HandsetConnection connection = client.connection();
        CompletableFuture<SessionReport> report = new CompletableFuture<>();
        try {
            connection.execute(() -> new HttpSession(connection, profile, listener, alteration, report).begin(opening));
        } catch (RejectedExecutionException e) {
            Ending closed = new Ending.DeviceFault("The event loops of the client are closed", Optional.of(e));
            report.complete(new SessionReport(closed, 0, 0, 0, 0));
        }
        return report;
    }
}
